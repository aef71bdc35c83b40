/**
 * Returns in: the statutory children-looked-after return (SSDA903) read, checked, stored and accounted for in a ledger.
 * What other rooms and the doors may know of it is here.
 */
package footprint.exchange;
