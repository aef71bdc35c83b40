/** The door of the room: receive a return, look at the ledger. */
package footprint.exchange.boundary;
