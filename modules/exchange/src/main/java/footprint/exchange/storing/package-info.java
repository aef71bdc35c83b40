/** One upload as one transaction: staged with COPY, merged set by set, accounted for in the ledger. */
package footprint.exchange.storing;
