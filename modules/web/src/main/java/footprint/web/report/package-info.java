/** The annual report on screen: the report, the lists behind its numbers, and both to take away. */
package footprint.web.report;
