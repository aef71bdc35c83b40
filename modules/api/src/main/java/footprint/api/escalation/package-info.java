/** Alerts and the ladder over REST. */
package footprint.api.escalation;
