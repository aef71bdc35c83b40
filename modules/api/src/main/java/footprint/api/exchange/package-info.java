/** Returns in over REST: send one, follow it, read its line of the ledger. */
package footprint.api.exchange;
