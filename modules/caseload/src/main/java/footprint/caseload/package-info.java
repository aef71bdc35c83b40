/**
 * Children, their periods of care, placements, reviewers and teams: the porch, with the records that other rooms may
 * use. The rules are in {@code control}, the doors in {@code boundary}.
 */
package footprint.caseload;
