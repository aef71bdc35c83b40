package footprint.exchange.control.checking;

import footprint.exchange.control.format.FileKind;
import footprint.exchange.control.reading.Row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import static footprint.exchange.control.format.FileKind.EPISODES;
import static footprint.exchange.control.format.FileKind.REVIEWS;

/** What has to agree in time and what no validator checks: order, overlap, reviews outside care and outside the year. */
final class TimeRules {

    private static final int REVIEW = REVIEWS.at("REVIEW");
    private static final int DECOM = EPISODES.at("DECOM");
    private static final int DEC = EPISODES.at("DEC");
    private static final List<String[]> SPANS = List.of(
            new String[] {"EPISODES", "DECOM", "DEC"}, new String[] {"MISSING", "MIS_START", "MIS_END"},
            new String[] {"PLACED_ADOPTION", "DATE_PLACED", "DATE_PLACED_CEASED"}, new String[] {"SW_EPISODES", "SW_DECOM", "SW_DEC"});

    private TimeRules() {
    }

    static List<Rule> all() {
        return List.of(
                Rule.ours("ends-before-start", "Nothing ends before it starts.", Set.of(), TimeRules::order),
                Rule.ours("episodes-overlap", "The episodes of a child do not overlap.", Set.of(EPISODES), TimeRules::overlap),
                Rule.ours("episode-in-future", "An episode has begun.", Set.of(EPISODES), TimeRules::begunLater),
                Rule.ours("review-in-future", "A review in the return has been held.", Set.of(REVIEWS), TimeRules::future),
                Rule.ours("review-outside-care", "A review lies in a period of care.", Set.of(REVIEWS, EPISODES), TimeRules::outsideCare),
                Rule.ours("review-outside-year", "A review lies in the collection year.", Set.of(REVIEWS), TimeRules::outsideYear));
    }

    private static void order(ReturnUnderCheck all, Findings found) {
        for (String[] span : SPANS) {
            FileKind kind = FileKind.valueOf(span[0]);
            int from = kind.at(span[1]);
            int to = kind.at(span[2]);
            for (Row row : all.rows(kind)) {
                if (row.date(from) != null && row.date(to) != null && row.date(to).isBefore(row.date(from))) {
                    found.reject(row, "ends-before-start", span[2], "It ends on %s, before it starts on %s. Correct one of the dates."
                            .formatted(Words.day(row.date(to)), Words.day(row.date(from))));
                }
            }
        }
    }

    private static void overlap(ReturnUnderCheck all, Findings found) {
        for (List<Row> episodes : all.episodesByChild().values()) {
            List<Row> inOrder = new ArrayList<>(episodes);
            inOrder.removeIf(row -> row.rejected() || row.date(DECOM) == null || row.child() == null);
            inOrder.sort(Comparator.comparing(row -> row.date(DECOM)));
            Row before = null;
            for (Row row : inOrder) {
                if (before != null && (before.date(DEC) == null || before.date(DEC).isAfter(row.date(DECOM)))) {
                    found.warn(row, "episodes-overlap", "DECOM", "It starts on %s, while the episode of line %d %s. Both were kept: correct one of the dates."
                            .formatted(Words.day(row.date(DECOM)), before.line(), before.date(DEC) == null ? "has no end"
                                    : "runs to " + Words.day(before.date(DEC))));
                }
                before = before == null || before.date(DEC) != null && (row.date(DEC) == null || row.date(DEC).isAfter(before.date(DEC))) ? row : before;
            }
        }
    }

    private static void begunLater(ReturnUnderCheck all, Findings found) {
        for (Row row : all.rows(EPISODES)) {
            LocalDate begun = row.date(DECOM);
            if (begun != null && begun.isAfter(all.today())) {
                found.reject(row, "episode-in-future", "DECOM", Words.day(begun) + " has not come yet, so no episode began then. Correct the date.");
            }
        }
    }

    private static void future(ReturnUnderCheck all, Findings found) {
        for (Row row : all.rows(REVIEWS)) {
            LocalDate held = row.date(REVIEW);
            if (held != null && held.isAfter(all.today())) {
                found.reject(row, "review-in-future", "REVIEW", Words.day(held) + " has not come yet, so no review was held then. Correct the date.");
            }
        }
    }

    private static void outsideCare(ReturnUnderCheck all, Findings found) {
        for (Row row : all.rows(REVIEWS)) {
            LocalDate held = row.date(REVIEW);
            List<Row> episodes = all.episodes(row.child());
            if (held != null && !row.rejected() && !episodes.isEmpty() && episodes.stream().noneMatch(episode -> covers(episode, held))) {
                found.warn(row, "review-outside-care", "REVIEW", "On %s the child was not looked after, by the Episodes file. The review was kept: check the date and the episodes."
                        .formatted(Words.day(held)));
            }
        }
    }

    private static boolean covers(Row episode, LocalDate day) {
        LocalDate from = episode.date(DECOM);
        LocalDate to = episode.date(DEC);
        return from != null && !day.isBefore(from) && (to == null ? !episode.filled(DEC) : !day.isAfter(to));
    }

    private static void outsideYear(ReturnUnderCheck all, Findings found) {
        for (Row row : all.rows(REVIEWS)) {
            LocalDate held = row.date(REVIEW);
            if (held != null && !row.rejected() && (held.isBefore(all.firstDay()) || held.isAfter(all.lastDay()))) {
                found.warn(row, "review-outside-year", "REVIEW", "%s is not in the collection year %s. The review was kept: check the date."
                        .formatted(Words.day(held), all.yearLabel()));
            }
        }
    }
}
