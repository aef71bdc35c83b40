/**
 * Alerts and the ladder: the reviewer's challenge about a child's care, who must answer it, and how it climbs.
 *
 * <p>The porch holds the council's settings and the records that pages, REST and reports read.
 */
package footprint.escalation;
