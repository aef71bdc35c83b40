/** Requests to see a record, what is removed from it, how long records are kept, and holds. */
package footprint.web.records;
