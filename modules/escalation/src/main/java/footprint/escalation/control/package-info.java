/** How an alert may move: one table of legal moves and the ladder's own limits. Pure. */
package footprint.escalation.control;
