/**
 * The wall itself: a connection is pointed at one council for one transaction, here and nowhere else.
 */
package footprint.tenancy.wall;
