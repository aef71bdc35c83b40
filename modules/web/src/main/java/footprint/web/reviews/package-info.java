/** Reviews due and late, and recording one. */
package footprint.web.reviews;
