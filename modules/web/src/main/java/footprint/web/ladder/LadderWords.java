package footprint.web.ladder;

/**
 * What holds for the whole ladder, as an administrator typed it.
 *
 * @param respondWithin how long whoever is challenged has, where the stage does not say otherwise
 * @param totalWithin   how long the whole may take; an empty number: not watched
 * @param remindBefore  how long before the last day people are reminded; an empty number: on that day only
 * @param maySkip       whether stages may be gone past
 * @param overdueClimbs whether an unanswered alert climbs by itself
 * @param cafcass       stage, any-time or none
 */
public record LadderWords(SpanInput respondWithin, SpanInput totalWithin, SpanInput remindBefore, boolean maySkip, boolean overdueClimbs, String cafcass) {
}
