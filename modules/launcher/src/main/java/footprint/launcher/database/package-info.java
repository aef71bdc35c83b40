/** PostgreSQL: the embedded server kept in the data folder, or an outside one, and the databases in it. */
package footprint.launcher.database;
