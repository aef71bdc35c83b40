/**
 * Measures and the annual report: what the service tells others about its work, every number with the list behind it.
 * The porch: the report as a tree of records, and the settings that say what a council's report has.
 */
package footprint.reporting;
