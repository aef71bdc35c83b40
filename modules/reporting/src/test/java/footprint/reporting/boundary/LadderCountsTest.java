package footprint.reporting.boundary;

import footprint.kernel.CouncilCode;
import footprint.reporting.AnnualReport;
import footprint.tenancy.configuration.CouncilConfiguration;
import footprint.tenancy.configuration.DocumentSettings;
import footprint.tenancy.configuration.SettingsDocument;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

import static footprint.reporting.boundary.Records.cell;
import static footprint.reporting.boundary.Records.figure;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What a stage counts by kind, and what moving an open alert to another ladder leaves as it was. */
class LadderCountsTest {

    @Test
    void an_informal_stage_may_be_counted_for_some_kinds_only() {
        assertEquals("1", alertsWhenInformalCounts("themed"));
        assertEquals("2", alertsWhenInformalCounts("concern", "themed"));
    }

    @Test
    void an_alert_that_is_moved_to_another_ladder_later_leaves_the_closed_year_as_it_was() {
        Records records = new Records("moved", "surrey");
        long child = records.child("2010-01-01");
        long alert = records.alert(child, "2021-03-31", null, 1, 2);
        records.reasons(alert, "A");
        AnnualReport before = records.report("2020-21");
        assertEquals(1, cell(before, "SUR21-T2", "2", "2021-03"));
        records.change("""
                insert into alert_move (alert_id, number, from_publication, from_ladder, from_stage, to_publication, to_ladder, to_stage, moved_on, reason)
                values (?, 1, 1, '2020-04-01', 2, 2, '2026-12-01', 5, '2026-12-01', 'A new ladder')""", alert);
        records.change("insert into alert_step (alert_id, moves, stage, answering_role, entered_on) values (?, 1, 5, 'Director', '2026-12-01')", alert);
        records.change("update alert set ladder_publication = 2, ladder_from = '2026-12-01', stage = 5, highest_stage = 5, moves = 1 where id = ?", alert);
        AnnualReport after = records.report("2020-21");
        assertEquals(1, cell(after, "SUR21-T2", "2", "2021-03"));
        assertEquals(0, cell(after, "SUR21-T2", "5", "*"));
        assertEquals(figure(before, "SUR21-F17").value(), figure(after, "SUR21-F17").value());
    }

    /** The printed number of alerts of a year with an informal concern and a formal one. */
    private static String alertsWhenInformalCounts(String... kinds) {
        CouncilConfiguration shipped = Records.FOLDER.load(new CouncilCode("surrey"));
        List<SettingsDocument> documents = shipped.documents().stream().map(document -> document.room().equals("escalation")
                ? new SettingsDocument(document.room(), document.from(), countedFor((ObjectNode) document.document().deepCopy(), kinds), document.provenance())
                : document).toList();
        Records records = new Records("counts", new DocumentSettings(documents));
        long child = records.child("2010-01-01");
        records.reasons(records.alert(child, "2020-06-01", null, 0), "A");
        records.reasons(records.alert(child, "2020-06-02", null, 0, 1), "A");
        return figure(records.report("2020-21"), "SUR21-F17").value();
    }

    private static ObjectNode countedFor(ObjectNode document, String... kinds) {
        var list = ((ObjectNode) document.path("ladder").path("stages").get(0)).putArray("counted-for");
        List.of(kinds).forEach(list::add);
        return document;
    }
}
