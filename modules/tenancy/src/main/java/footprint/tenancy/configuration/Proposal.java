package footprint.tenancy.configuration;

import footprint.tenancy.SettingsCheck.Finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What would be in force if a council said this: its own over the product's defaults, merged and looked at as files are.
 * Pure; nothing is published by asking.
 */
public final class Proposal {

    private final ProductSettings product;
    private final CouncilFile said;
    private final List<MergedVersion> versions;

    private Proposal(ProductSettings product, CouncilFile said, List<MergedVersion> versions) {
        this.product = product;
        this.said = said;
        this.versions = versions;
    }

    public static Proposal of(ProductSettings product, CouncilFile said) {
        return new Proposal(product, said, product.timeline(said.room(), said.asFile()));
    }

    /** The whole settings from each day on which something changes, oldest first. */
    public List<SettingsDocument> documents() {
        return versions.stream().map(MergedVersion::asDocument).toList();
    }

    /** The whole settings on a day; none where neither the council nor the product says anything yet. */
    public Optional<SettingsDocument> on(LocalDate day) {
        return documents().stream().filter(document -> !document.from().isAfter(day)).max(Comparator.comparing(SettingsDocument::from));
    }

    /**
     * Everything wrong with the versions that begin on a day or later. Paths are those of the version of that day; what is
     * wrong with a later version only says its date.
     */
    public List<Finding> findings(LocalDate from) {
        VersionChecks checks = new VersionChecks(new Faults());
        List<Finding> found = new ArrayList<>();
        for (MergedVersion version : versions) {
            if (!version.from().isBefore(from)) {
                checks.findings(version, product.schema(said.room())).forEach(finding -> add(found, finding, version.from(), from));
            }
        }
        return found;
    }

    private static void add(List<Finding> found, Finding finding, LocalDate version, LocalDate from) {
        if (version.equals(from)) {
            found.add(finding);
        } else if (!found.contains(finding)) {
            found.add(new Finding(finding.path(), "From " + version + ": " + finding.sentence()));
        }
    }
}
