/** The catalogue of fact sets, how a table or figure of the settings becomes SQL text with bound values, and rounding. */
package footprint.reporting.control;
