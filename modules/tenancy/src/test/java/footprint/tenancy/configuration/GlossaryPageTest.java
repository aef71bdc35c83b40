package footprint.tenancy.configuration;

import footprint.tenancy.TermSettings;
import footprint.tenancy.TermSettings.Term;
import footprint.tenancy.Version;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The glossary is printed from the configuration. Run with -Dfootprint.print=true to print it anew. */
class GlossaryPageTest {

    private static final Path PAGE = Path.of("../../docs/glossary/terms.md");

    @Test
    void the_glossary_shows_every_councils_words_from_their_first_day() throws IOException {
        String page = page();
        if (Boolean.getBoolean("footprint.print")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertEquals(page, Files.readString(PAGE));
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Terms by council and date

                Printed from `tenant-config/` by `GlossaryPageTest`. A word in italics is a default: the council's report is silent.
                """);
        new ConfigurationFolder(Path.of("../../tenant-config")).all().forEach(council -> page.append(section(council)));
        return page.toString();
    }

    private static String section(CouncilConfiguration council) {
        DocumentSettings settings = council.settings();
        List<Version<TermSettings>> versions = settings.versions(TermSettings.class).stream()
                .filter(version -> version.from().isAfter(LocalDate.of(2000, 4, 1))).toList();
        StringBuilder text = new StringBuilder("\n## " + council.council().name() + "\n\n| Concept |");
        versions.forEach(version -> text.append(" from ").append(version.from()).append(" |"));
        text.append("\n|---|").append("---|".repeat(versions.size())).append('\n');
        for (String key : new TreeSet<>(versions.getFirst().settings().words().keySet())) {
            text.append("| ").append(key).append(" |");
            versions.forEach(version -> text.append(' ').append(word(settings, version, key)).append(" |"));
            text.append('\n');
        }
        return text.toString();
    }

    private static String word(DocumentSettings settings, Version<TermSettings> version, String key) {
        Term term = version.settings().word(key);
        String shown = term.singular() + (term.brief() == null ? "" : " (" + term.brief() + ")");
        boolean silent = settings.origins("terms", version.from()).stream()
                .filter(origin -> origin.path().equals("words." + key + ".singular")).allMatch(origin -> origin.isDefault());
        return silent ? "*" + shown + "*" : shown;
    }
}
