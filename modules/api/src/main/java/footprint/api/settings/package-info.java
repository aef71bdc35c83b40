/** The council's settings and calendar over REST. */
package footprint.api.settings;
