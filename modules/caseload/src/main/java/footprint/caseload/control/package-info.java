/** The rules of the caseload: periods of care, placements, moves, ages and code lists, as pure functions. */
package footprint.caseload.control;
