/** Children over REST. */
package footprint.api.caseload;
