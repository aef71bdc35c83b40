/** The rules: the eight official ones about reviews, and those that no validator has. Pure functions over rows. */
package footprint.exchange.control.checking;
