/**
 * Planning, holding, participation and outcomes of reviews: the porch, with the records that other rooms may use. The
 * rules are in {@code control}, the doors in {@code boundary}.
 */
package footprint.reviews;
