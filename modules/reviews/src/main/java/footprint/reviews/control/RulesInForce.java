package footprint.reviews.control;

import footprint.reviews.ReviewsSettings;
import footprint.tenancy.Version;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The council's rules by date. The rules in force at the fact that starts a clock decide; a fact older than the first
 * version is judged by the first.
 */
public final class RulesInForce {

    private final List<Version<ReviewsSettings>> versions;

    /** @param versions at least one, in any order */
    public RulesInForce(List<Version<ReviewsSettings>> versions) {
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("No version of the rules on reviews");
        }
        this.versions = versions.stream().sorted(Comparator.<Version<ReviewsSettings>, LocalDate>comparing(Version::from).reversed()).toList();
    }

    /** The rules on a date. */
    public ReviewsSettings on(LocalDate date) {
        for (Version<ReviewsSettings> version : versions) {
            if (!version.from().isAfter(date)) {
                return version.settings();
            }
        }
        return versions.getLast().settings();
    }
}
