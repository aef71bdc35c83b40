/** Requests to see a record, what is redacted, how long records are kept, and erasing. */
package footprint.api.records;
