/** The doors of the reviews: each names its permission; and the set-based work that imports call inside their own transaction. */
package footprint.reviews.boundary;
