/** The doors of the room: requests to see a record, what is redacted, papers, retention, holds, erasing. */
package footprint.records.boundary;
