/** What the records of a demonstrated council shall add up to: the figures of its report, year by year, read from files. */
package footprint.demonstration.targets;
