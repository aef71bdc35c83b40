/** Payara Micro with the application in it. */
package footprint.launcher.application;
