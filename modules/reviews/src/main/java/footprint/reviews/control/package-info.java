/** The rules of reviews: pure functions over records, with no clock, no database and no container. */
package footprint.reviews.control;
