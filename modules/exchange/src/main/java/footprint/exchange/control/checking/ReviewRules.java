package footprint.exchange.control.checking;

import footprint.exchange.control.format.FileKind;
import footprint.exchange.control.reading.Row;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import static footprint.exchange.control.format.FileKind.EPISODES;
import static footprint.exchange.control.format.FileKind.HEADER;
import static footprint.exchange.control.format.FileKind.REVIEWS;

/**
 * The eight official rules that touch reviews, with the national validator's meaning (unchanged from the collection of
 * 2022-23 to that of 2026-27). On the fourth birthday itself both PN0 and PN1 to PN7 pass.
 */
final class ReviewRules {

    private static final int DOB = REVIEWS.at("DOB");
    private static final int REVIEW = REVIEWS.at("REVIEW");
    private static final int CODE = REVIEWS.at("REVIEW_CODE");
    private static final int LEGAL_STATUS = EPISODES.at("LS");
    private static final int MOTHER = HEADER.at("MOTHER");
    private static final Set<String> SHORT_BREAKS = Set.of("V3", "V4");
    private static final List<FileKind> ONLY_WITH_EPISODES = List.of(FileKind.PLACED_ADOPTION, FileKind.MISSING, REVIEWS,
            FileKind.AD1, FileKind.PREV_PERM, FileKind.OC2);
    private static final int TALKING_AGE = 4;

    private ReviewRules() {
    }

    static List<Rule> all() {
        return List.of(
                Rule.official("166", "The date of a review is a date.", Set.of(REVIEWS), ReviewRules::dateOfReview),
                Rule.official("167", "A review's date and a participation code come together.", Set.of(REVIEWS), ReviewRules::participation),
                Rule.official("399", "A child looked after in short breaks only has no MOTHER, REVIEW or REVIEW_CODE.",
                        Set.of(EPISODES, HEADER, REVIEWS), ReviewRules::shortBreaks),
                Rule.official("440", "PN0 is for a child under 4 at the review.", Set.of(REVIEWS), ReviewRules::tooOldForNoCode),
                Rule.official("441", "PN1 to PN7 are for a child of 4 or older at the review.", Set.of(REVIEWS), ReviewRules::tooYoung),
                Rule.official("1012", "A child without an episode this year has no other data.", Set.of(EPISODES), ReviewRules::withoutEpisode),
                Rule.official("INT08", "A child in Reviews is also in Header.", Set.of(HEADER, REVIEWS), ReviewRules::notInHeader),
                Rule.official("INT17", "The date of birth in Reviews is the one in Header.", Set.of(HEADER, REVIEWS), ReviewRules::otherBirthday));
    }

    private static void dateOfReview(ReturnUnderCheck all, Findings found) {
        for (Row row : all.rows(REVIEWS)) {
            if (row.date(REVIEW) == null) {
                found.reject(row, "166", "REVIEW", row.filled(REVIEW)
                        ? Words.quoted(row.value(REVIEW)) + " is not a day of the calendar written dd/mm/yyyy. Correct the date of the review."
                        : "The date of the review is blank. Fill it in, or take the row out.");
            }
        }
    }

    private static void participation(ReturnUnderCheck all, Findings found) {
        Set<String> codes = all.codes().codes("REVIEW_CODE");
        for (Row row : all.rows(REVIEWS)) {
            boolean valid = codes.contains(row.text(CODE));
            if (row.filled(REVIEW) && !row.filled(CODE)) {
                found.warn(row, "167", "REVIEW_CODE", "The review has no participation code. It was kept and counts as "
                        + "not recorded: fill in PN0 to PN7.");
            } else if (row.filled(REVIEW) && !valid) {
                found.reject(row, "167", "REVIEW_CODE", Words.quoted(row.value(CODE)) + " is not a participation code. Use PN0 to PN7.");
            } else if (!row.filled(REVIEW) && row.filled(CODE)) {
                found.reject(row, "167", "REVIEW_CODE", "There is a participation code and no date of the review. Fill in the date.");
            }
        }
    }

    private static void shortBreaks(ReturnUnderCheck all, Findings found) {
        Set<String> onlyBreaks = new java.util.HashSet<>();
        all.episodesByChild().forEach((child, episodes) -> {
            if (child != null && episodes.stream().allMatch(row -> SHORT_BREAKS.contains(String.valueOf(row.text(LEGAL_STATUS))))) {
                onlyBreaks.add(child);
            }
        });
        Set<String> withData = new java.util.HashSet<>();
        for (Row row : all.rows(REVIEWS)) {
            Row header = all.header(row.child());
            boolean filled = row.filled(REVIEW) || row.filled(CODE) || header != null && header.filled(MOTHER);
            if (onlyBreaks.contains(String.valueOf(row.child())) && filled) {
                withData.add(row.child());
                found.reject(row, "399", "REVIEW", "Every episode of this child is a short break (V3 or V4), and such a child has no review "
                        + "in the return. Take the row out, or correct the legal status.");
            }
        }
        for (Row row : all.rows(HEADER)) {
            if (onlyBreaks.contains(String.valueOf(row.child())) && (row.filled(MOTHER) || withData.contains(row.child()))) {
                withData.add(row.child());
                found.warn(row, "399", "MOTHER", "Every episode of this child is a short break (V3 or V4), and such a child has neither MOTHER "
                        + "nor reviews in the return. The child was kept.");
            }
        }
        for (Row row : all.rows(EPISODES)) {
            if (withData.contains(String.valueOf(row.child()))) {
                found.warn(row, "399", "LS", "Every episode of this child is a short break (V3 or V4), yet MOTHER or a review is filled in. "
                        + "The episode was kept: check its legal status.");
            }
        }
    }

    private static LocalDate fourthBirthday(Row row) {
        return row.date(DOB) == null ? null : row.date(DOB).plusYears(TALKING_AGE);
    }

    private static void tooOldForNoCode(ReturnUnderCheck all, Findings found) {
        for (Row row : all.rows(REVIEWS)) {
            LocalDate birthday = fourthBirthday(row);
            if ("PN0".equals(row.text(CODE)) && birthday != null && row.date(REVIEW) != null && row.date(REVIEW).isAfter(birthday)) {
                found.reject(row, "440", "REVIEW_CODE", "PN0 is for a child under 4, and this child was 4 on %s, before the review on %s. Use PN1 to PN7."
                        .formatted(Words.day(birthday), Words.day(row.date(REVIEW))));
            }
        }
    }

    private static void tooYoung(ReturnUnderCheck all, Findings found) {
        Set<String> codes = all.codes().codes("REVIEW_CODE");
        for (Row row : all.rows(REVIEWS)) {
            LocalDate birthday = fourthBirthday(row);
            String code = row.text(CODE);
            if (codes.contains(code) && !"PN0".equals(code) && birthday != null && row.date(REVIEW) != null && row.date(REVIEW).isBefore(birthday)) {
                found.reject(row, "441", "REVIEW_CODE", "%s is for a child of 4 or older, and this child was not 4 until %s, after the review on %s. Use PN0."
                        .formatted(code, Words.day(birthday), Words.day(row.date(REVIEW))));
            }
        }
    }

    private static void withoutEpisode(ReturnUnderCheck all, Findings found) {
        for (FileKind kind : ONLY_WITH_EPISODES) {
            for (Row row : all.rows(kind)) {
                if (row.child() != null && all.episodes(row.child()).isEmpty()) {
                    found.reject(row, "1012", "CHILD", "This child has no episode in the Episodes file, so nothing else may be returned. "
                            + "Add the episode, or take the row out.");
                }
            }
        }
    }

    private static void notInHeader(ReturnUnderCheck all, Findings found) {
        for (Row row : all.rows(REVIEWS)) {
            if (row.child() != null && all.header(row.child()) == null) {
                found.reject(row, "INT08", "CHILD", "This child is not in the Header file. Add the child there, or correct the number.");
            }
        }
    }

    private static void otherBirthday(ReturnUnderCheck all, Findings found) {
        HeaderRules.otherBirthday(all, REVIEWS, "INT17", found);
    }
}
