/** A real PostgreSQL with real councils in it, for the tests of the rooms. Never shipped. */
package footprint.harness;
