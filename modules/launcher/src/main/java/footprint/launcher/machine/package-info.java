/** What the launcher needs of the machine: the installation, the data folder, ports, and processes that are always stopped. */
package footprint.launcher.machine;
