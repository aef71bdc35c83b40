/**
 * The hostile suite: everything that somebody inside one council, or nobody at all, could try in order to see another council's
 * records, tried from outside against the whole product. One class for each wall; docs/runbooks/hostile-suite.md says how to run it.
 */
package footprint.e2e.hostile;
