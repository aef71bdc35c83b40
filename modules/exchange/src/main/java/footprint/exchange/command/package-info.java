/** The return from a command line, through the REST door. */
package footprint.exchange.command;
