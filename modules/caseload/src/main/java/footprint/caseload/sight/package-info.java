/** Answers for the children at every door: may this person open this file? */
package footprint.caseload.sight;
