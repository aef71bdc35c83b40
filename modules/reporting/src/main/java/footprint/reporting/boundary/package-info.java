/** The doors: the annual report, the lists behind its numbers, and totals entered without a breakdown. */
package footprint.reporting.boundary;
