/** What is held about a child: told to whom it concerns, kept for its time, and erased only when people have decided it. */
package footprint.records;
