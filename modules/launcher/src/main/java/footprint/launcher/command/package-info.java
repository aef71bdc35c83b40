/** The operator's commands: bin/footprint. They act with the database owner's login, beside the application and never through it. */
package footprint.launcher.command;
