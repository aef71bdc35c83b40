/** The copy in which a rehearsal works, with the tables of every room. */
package footprint.app.copy;
