/**
 * Demonstration years: invented children whose ordinary records compute the published tables of a council (R062, R053, R107).
 *
 * <p>Nothing here knows a figure: the figures are data in tenant-config/&lt;council&gt;/demonstration, one file a year, and
 * the reports never read them. {@link footprint.demonstration.DemonstrationYears} makes records from them, purely;
 * {@link footprint.demonstration.DemonstrationLoader} writes the records into a council's schema, once.
 */
package footprint.demonstration;
