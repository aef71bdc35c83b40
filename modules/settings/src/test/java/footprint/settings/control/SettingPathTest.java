package footprint.settings.control;

import footprint.tenancy.configuration.SettingsMapper;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Files;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SettingPathTest {

    private static final JsonNode MERGED = SettingsMapper.tree("""
            {"deadlines": {"first": {"interval": "20 working days", "authority": "A"}, "second": {"interval": "3 months"}},
             "teams": [{"code": "a", "name": "A"}, {"code": "b", "name": "B"}], "attended": ["PN1", "PN2"], "weights": {"looked-after": 1.50}}""");

    @Test
    void one_value_in_a_group_is_said_alone() {
        ObjectNode own = SettingPath.with(SettingsMapper.tree("{}"), MERGED, "deadlines.first.interval", JsonNodeFactory.instance.stringNode("30 days"));
        assertEquals("{\"deadlines\":{\"first\":{\"interval\":\"30 days\"}}}", own.toString());
    }

    @Test
    void one_value_in_a_list_brings_the_whole_list_along() {
        ObjectNode own = SettingPath.with(SettingsMapper.tree("{}"), MERGED, "teams[1].name", JsonNodeFactory.instance.stringNode("New"));
        assertEquals("{\"teams\":[{\"code\":\"a\",\"name\":\"A\"},{\"code\":\"b\",\"name\":\"New\"}]}", own.toString());
    }

    @Test
    void an_entry_can_be_added_and_taken_away() {
        ObjectNode own = SettingPath.with(SettingsMapper.tree("{}"), MERGED, "teams[2].code", JsonNodeFactory.instance.stringNode("c"));
        assertEquals(3, own.path("teams").size());
        assertEquals("c", SettingPath.get(own, "teams[2].code").asString());
        assertEquals(2, SettingPath.without(own, "teams[0]").path("teams").size());
    }

    @Test
    void an_entry_of_a_default_is_taken_away_by_saying_the_others() {
        assertEquals("{\"teams\":[{\"code\":\"b\",\"name\":\"B\"}]}", SettingPath.withoutEntry(SettingsMapper.tree("{}"), MERGED, "teams[0]").toString());
    }

    @Test
    void silence_takes_empty_groups_with_it() {
        JsonNode own = SettingsMapper.tree("{\"deadlines\":{\"first\":{\"interval\":\"30 days\"}},\"midway\":{\"kept\":true}}");
        assertEquals("{\"midway\":{\"kept\":true}}", SettingPath.without(own, "deadlines.first.interval").toString());
        assertEquals(own, SettingPath.without(own, "series.limit"));
    }

    /** Whatever is put somewhere is found there, and nothing else moves. */
    @Property
    void what_is_said_is_found(@ForAll("paths") String path, @ForAll int value) {
        ObjectNode own = SettingPath.with(SettingsMapper.tree("{\"deadlines\":{\"first\":{\"authority\":\"B\"}}}"), MERGED, path, JsonNodeFactory.instance.numberNode(value));
        assertEquals(value, SettingPath.get(own, path).asInt());
        assertEquals("B", SettingPath.get(own, "deadlines.first.authority").asString());
    }

    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.of("weights.looked-after", "weights.other", "teams[0].name", "teams[1].code", "deadlines.first.interval", "new.deep.path", "attended[0]");
    }

    /** Shown and read again it is the same value, for every value of every default there is. */
    @Test
    void every_default_can_be_shown_and_read_back() throws Exception {
        int seen = 0;
        for (String room : new String[] {"reviews", "caseload", "escalation", "reporting", "terms", "records"}) {
            Shape shape = Shape.of(SettingsMapper.tree(Files.readString(Path.of("../../tenant-config/schema/" + room + ".json"))));
            JsonNode settings = footprint.tenancy.configuration.Proposal.of(footprint.tenancy.configuration.ProductSettings.builtIn(),
                    footprint.tenancy.configuration.CouncilFile.silent(room)).on(java.time.LocalDate.of(2026, 1, 1)).orElseThrow().document();
            seen += same("", settings, shape);
        }
        assertTrue(seen > 150, "too few were looked at: " + seen);
    }

    private static int same(String path, JsonNode value, Shape root) {
        Shape shape = root.at(path).orElseThrow(() -> new AssertionError("the schema does not know " + path));
        if (value.isObject()) {
            return value.properties().stream().mapToInt(entry -> same(path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue(), root)).sum();
        }
        if (value.isArray() && shape.kind() == Shape.Kind.LIST) {
            int sum = 0;
            for (int i = 0; i < value.size(); i++) {
                sum += same(path + "[" + i + "]", value.get(i), root);
            }
            return sum;
        }
        assertEquals(SettingText.of(value), SettingText.of(SettingText.read(SettingText.of(value), shape)), path);
        return 1;
    }
}
