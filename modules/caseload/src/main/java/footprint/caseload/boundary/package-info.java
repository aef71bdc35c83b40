/** The doors of the caseload: each names its permission; and the set-based work that imports call inside their own transaction. */
package footprint.caseload.boundary;
