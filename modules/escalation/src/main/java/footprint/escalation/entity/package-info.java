/** What escalation remembers and changes one at a time. Records decide; these only keep what was decided. */
package footprint.escalation.entity;
