/** The annual report and the lists behind its numbers, for machines. */
package footprint.api.reporting;
