package footprint.caseload.control;

import footprint.caseload.NewHandover;
import footprint.kernel.Problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of handing children over: when it may be done, and what becomes of a span of days (R102). Pure. */
public final class Handing {

    /** Why children are handed over: key and words. */
    public static final Map<String, String> REASONS = reasons();

    private static final int LONGEST_NOTE = 500;

    private Handing() {
    }

    /** Days with one reviewer, both ends included. @param to null while it goes on */
    public record Span(LocalDate from, LocalDate to) {

        /** Whether the day lies in it. */
        public boolean has(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /**
     * What becomes of a span that is handed over.
     *
     * @param kept   what stays with the earlier reviewer before; empty when nothing does
     * @param handed what goes to the new reviewer
     * @param back   what goes back after cover; empty when nothing does
     */
    public record Split(Optional<Span> kept, Span handed, Optional<Span> back) {
    }

    /** Splits a span that has the first day. @param last last day of cover; null for good */
    public static Split split(Span span, LocalDate first, LocalDate last) {
        boolean comesBack = last != null && (span.to() == null || span.to().isAfter(last));
        return new Split(span.from().isBefore(first) ? Optional.of(new Span(span.from(), first.minusDays(1))) : Optional.empty(),
                new Span(first, comesBack ? last : span.to()), comesBack ? Optional.of(new Span(last.plusDays(1), span.to())) : Optional.empty());
    }

    /** What is wrong with the asking itself, each at its field. What one reviewer carried before today is history and is not taken away. */
    public static List<Problem> faults(NewHandover asked, LocalDate today) {
        List<Problem> faults = new ArrayList<>();
        if (asked.to() == null) {
            faults.add(Problem.invalid("CAS-031", "to", "Choose who is to carry the children. Nothing was moved."));
        } else if (asked.to().equals(asked.from())) {
            faults.add(Problem.invalid("CAS-031", "to", "Choose somebody else than the present reviewer. Nothing was moved."));
        }
        if (asked.first() == null || (asked.from() != null && asked.first().isBefore(today))) {
            faults.add(Problem.invalid("CAS-032", "first", "Enter the first day with the new reviewer: today or later. Nothing was moved."));
        } else if (asked.last() != null && asked.last().isBefore(asked.first())) {
            faults.add(Problem.invalid("CAS-033", "last", "The last day of cover cannot be before the first. Leave it empty when it is for good. Nothing was moved."));
        }
        if (asked.from() == null && asked.last() != null) {
            faults.add(Problem.invalid("CAS-033", "last", "Children without a reviewer have nobody to go back to. Leave the last day empty. Nothing was moved."));
        }
        if (!REASONS.containsKey(asked.why())) {
            faults.add(Problem.invalid("CAS-034", "why", "Choose why. Nothing was moved."));
        }
        if (asked.note() != null && asked.note().length() > LONGEST_NOTE) {
            faults.add(Problem.invalid("CAS-034", "note", "Say it in at most 500 characters. Nothing was moved."));
        }
        return faults;
    }

    /** Whether a handover may be undone: until the end of the day it was done on, and as long as it has not begun. */
    public static boolean undoable(LocalDate first, LocalDate done, LocalDate today) {
        return first.isAfter(today) || done.equals(today);
    }

    private static Map<String, String> reasons() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("new", "A child who had no reviewer");
        words.put("balance", "To even out caseloads");
        words.put("leaving", "The reviewer leaves");
        words.put("sickness", "The reviewer is ill");
        words.put("leave", "The reviewer is on leave");
        words.put("conflict", "A conflict of interest");
        words.put("team", "A change of teams");
        words.put("other", "Something else");
        return java.util.Collections.unmodifiableMap(words);
    }
}
