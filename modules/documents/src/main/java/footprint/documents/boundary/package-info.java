/** The press: from a paper to an accessible PDF. */
package footprint.documents.boundary;
