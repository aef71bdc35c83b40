/** The one process with the owner's logins: it takes orders and carries them out. Plain Java, never inside the application. */
package footprint.operations.steward;
