/** Reviews over REST: what is due, what was held, and recording. */
package footprint.api.reviews;
