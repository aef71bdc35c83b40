/** Papers of the house: letters, records and reports as documents that anyone can read, a screen reader included. */
package footprint.documents;
