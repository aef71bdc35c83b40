/** The first thing a request meets: which council its host name says, and nothing else that it might say. */
package footprint.tenancy.door;
