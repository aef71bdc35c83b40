/** The records as rows of the rooms' own tables, and the way into them. A record's components are the table's columns. */
package footprint.demonstration.rows;
