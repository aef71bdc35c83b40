package footprint.reporting.control;

import footprint.reporting.ReportingSettings;
import footprint.reporting.ReportingSettings.FigureRule;
import footprint.reporting.ReportingSettings.Part;
import footprint.reporting.ReportingSettings.Section;
import footprint.tenancy.Version;
import footprint.tenancy.configuration.ConfigurationFolder;
import footprint.tenancy.configuration.CouncilConfiguration;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CatalogueTest {

    @Test
    void every_councils_report_names_only_what_the_catalogue_has() {
        for (CouncilConfiguration council : new ConfigurationFolder(Path.of("../../tenant-config")).all()) {
            for (Version<ReportingSettings> version : council.settings().versions(ReportingSettings.class)) {
                assertEquals(List.of(), new ReportingCheck().findings(version.settings()), council.code() + " from " + version.from());
            }
        }
    }

    @Test
    void an_unknown_column_is_a_fault_that_names_it() {
        Part part = new Part("reviews", Map.of("colour", List.of("red")), null, null, null, null, null);
        var figure = new FigureRule("F1", "c", "u", "count", part, null, null, "r", null, null, null);
        var settings = new ReportingSettings("t", null, List.of(new Section("s", "h", null, List.of(figure), null, null)), null);
        assertTrue(new ReportingCheck().findings(settings).getFirst().sentence().contains("no column \"colour\""));
    }

    @Test
    void a_value_never_becomes_part_of_the_text() {
        Part part = new Part("reviews", Map.of("kind", List.of("x'; drop table review; --")), null, null, null, null, null);
        FactQuery query = FactQuery.of(part, Window.of(new footprint.kernel.FinancialYear(2020), 1, null));
        assertTrue(!query.text().contains("drop"), query.text());
    }
}
