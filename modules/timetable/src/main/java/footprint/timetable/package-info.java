/**
 * Working days, bank holidays and deadlines with their sum shown. Pure arithmetic on London dates: no clock, no
 * database, no council. A council's corrections of the calendar come in as data (R013).
 */
package footprint.timetable;
