/**
 * The daily tick: a scheduler in the database sees to it that somebody, on whichever machine, goes round every council and
 * does what has become due there (docs/adr/0200).
 */
package footprint.tenancy.tick;
