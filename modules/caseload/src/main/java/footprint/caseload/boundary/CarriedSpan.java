package footprint.caseload.boundary;

import footprint.caseload.control.Handing.Span;

import java.time.LocalDate;

/**
 * One row of who carries what: a child's allocation, or a case besides.
 *
 * @param id      the row's key; 0 for a child whom nobody carries
 * @param child   the child; null for a case
 * @param kind    the kind of case; null for a child
 * @param earlier the handover that began the span; null where it began otherwise
 */
record CarriedSpan(long id, Long child, String kind, String reference, LocalDate from, LocalDate to, Long earlier) {

    Span span() {
        return new Span(from, to);
    }
}
