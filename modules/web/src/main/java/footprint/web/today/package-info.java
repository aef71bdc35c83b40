/** The first page of each role: what is due, what is late, what waits for whom. Nothing is counted that nobody can act on. */
package footprint.web.today;
