/** Days on which a council's calendar differs from the library's, kept as rows of its own schema. Plain Java. */
package footprint.tenancy.calendar;
