/** People and their roles over HTTP. */
package footprint.api.people;
