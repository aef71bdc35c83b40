/** Pages of the returns that were sent: the ledger, one upload, and the form that sends another. */
package footprint.web.uploads;
