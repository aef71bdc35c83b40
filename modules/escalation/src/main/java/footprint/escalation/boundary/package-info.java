/** The door to alerts: raising, answering, climbing, closing, and the lists. */
package footprint.escalation.boundary;
