/** The REST door: addresses under /api/v1, problems said as application/problem+json, lists in pages. */
package footprint.api;
