/** Which councils there are, brought from tenant-config into the database, and the people who may enter. */
package footprint.launcher.councils;
