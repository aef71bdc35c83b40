/** Whole records of invented children, in every table that there is: told, redacted, erased. */
package footprint.app.records;
