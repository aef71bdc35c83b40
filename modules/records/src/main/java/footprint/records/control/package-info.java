/** The rules: how a child's rows are found, told and redacted, how long they are kept. Pure. */
package footprint.records.control;
