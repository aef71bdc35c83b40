package footprint.tenancy.configuration;

import footprint.tenancy.configuration.ClosedVersions.Touched;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import static org.junit.jupiter.api.Assertions.*;

/** Whatever a council says: written and read back it is the same, and what has begun stays. */
class CouncilFilePropertiesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Property(tries = 300)
    void a_file_that_is_written_and_read_says_the_same(@ForAll("files") CouncilFile file) {
        String text = CouncilFileText.write(file);
        Faults faults = new Faults();
        SourceFile source = SourceFile.parse(text, "a file", faults);
        assertEquals(List.of(), faults.all(), text);
        assertTrue(CouncilFile.of(source.root()).saysTheSame(file), text);
        assertTrue(CouncilFile.of(SettingsMapper.tree(file.tree().toString())).saysTheSame(file), "the table gives it back");
        assertEquals(text, CouncilFileText.write(CouncilFile.of(source.root())), "the same words always make the same text");
    }

    @Property(tries = 300)
    void a_version_from_tomorrow_on_touches_nothing_and_one_that_has_begun_always_does(@ForAll("files") CouncilFile file, @ForAll("versions") SaidVersion version) {
        CouncilFile next = file.with(version);
        List<Touched> touched = ClosedVersions.touched(file, next, TODAY);
        if (version.from().isAfter(TODAY)) {
            assertEquals(List.of(), touched);
        } else if (!next.saysTheSame(file)) {
            assertEquals(List.of(version.from()), touched.stream().map(Touched::from).toList());
        }
        assertEquals(List.of(), ClosedVersions.touched(file, file, TODAY));
    }

    @Property(tries = 300)
    void what_held_on_a_day_that_has_come_still_holds_whatever_becomes_of_defaults(@ForAll("documents") List<SettingsDocument> stored,
            @ForAll("documents") List<SettingsDocument> computed, @ForAll("files") CouncilFile words, @ForAll("versions") SaidVersion version) {
        SaidVersion later = new SaidVersion(version.from().plusYears(20), version.source(), false, version.settings());
        List<SettingsDocument> kept = ClosedVersions.kept(stored, computed, words, words.with(later), TODAY);
        for (LocalDate day = LocalDate.of(2024, 1, 1); !day.isAfter(TODAY); day = day.plusDays(29)) {
            LocalDate at = day;
            ClosedVersions.on(stored, at).ifPresent(was -> ClosedVersions.on(kept, at).ifPresent(is ->
                    ClosedVersions.on(computed, at).ifPresentOrElse(anew -> was.document().properties().forEach(entry -> {
                        if (anew.document().has(entry.getKey())) {
                            assertEquals(entry.getValue(), is.document().get(entry.getKey()), entry.getKey() + " on " + at);
                        }
                    }), () -> assertEquals(was.document(), is.document()))));
        }
        kept.stream().filter(document -> document.from().isAfter(TODAY)).forEach(document -> assertTrue(computed.contains(document)));
    }

    @Property(tries = 300)
    void following_another_file_from_a_day_keeps_everything_before_it_and_says_what_that_says_after(@ForAll("files") CouncilFile file,
            @ForAll("files") CouncilFile other, @ForAll("days") LocalDate from) {
        CouncilFile next = file.followedFrom(from, other, "A revert");
        for (LocalDate day = LocalDate.of(2024, 1, 1); day.isBefore(LocalDate.of(2029, 1, 1)); day = day.plusDays(31)) {
            assertEquals(Values.text(day.isBefore(from) ? file.on(day) : other.on(day)), Values.text(next.on(day)), "on " + day);
        }
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 1800).map(LocalDate.of(2024, 1, 1)::plusDays);
    }

    @Provide
    Arbitrary<SaidVersion> versions() {
        Arbitrary<String> sources = words().filter(word -> !word.isBlank());
        return Combinators.combine(days(), sources, Arbitraries.of(true, false), trees()).as(SaidVersion::new);
    }

    @Provide
    Arbitrary<CouncilFile> files() {
        return versions().list().ofMinSize(1).ofMaxSize(5).map(versions -> {
            Map<LocalDate, SaidVersion> byDay = new TreeMap<>();
            versions.forEach(version -> byDay.put(version.from(), version));
            return new CouncilFile("room", List.copyOf(byDay.values()));
        });
    }

    @Provide
    Arbitrary<List<SettingsDocument>> documents() {
        return Combinators.combine(days(), Arbitraries.integers().between(0, 9), Arbitraries.integers().between(0, 9)).as((day, one, two) -> {
            ObjectNode tree = JsonNodeFactory.instance.objectNode().put("one", one);
            return new SettingsDocument("room", day, two > 4 ? tree.put("two", two) : tree, Map.of());
        }).list().ofMinSize(1).ofMaxSize(5).map(documents -> {
            Map<LocalDate, SettingsDocument> byDay = new TreeMap<>();
            documents.forEach(document -> byDay.put(document.from(), document));
            return new ArrayList<>(byDay.values());
        });
    }

    private static Arbitrary<JsonNode> trees() {
        Arbitrary<JsonNode> leaf = Arbitraries.oneOf(words().map(JsonNodeFactory.instance::stringNode),
                Arbitraries.integers().map(JsonNodeFactory.instance::numberNode), Arbitraries.of(true, false).map(JsonNodeFactory.instance::booleanNode),
                Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.TEN).ofScale(2).map(JsonNodeFactory.instance::numberNode),
                Arbitraries.just(JsonNodeFactory.instance.nullNode()));
        Arbitrary<JsonNode> list = leaf.list().ofMaxSize(4).map(items -> {
            ArrayNode node = JsonNodeFactory.instance.arrayNode();
            items.forEach(node::add);
            return node;
        });
        Arbitrary<JsonNode> inner = object(Arbitraries.oneOf(leaf, list));
        return object(Arbitraries.oneOf(leaf, list, inner, inner.list().ofMinSize(1).ofMaxSize(3).map(items -> {
            ArrayNode node = JsonNodeFactory.instance.arrayNode();
            items.forEach(node::add);
            return node;
        })));
    }

    private static Arbitrary<JsonNode> object(Arbitrary<JsonNode> values) {
        return Arbitraries.maps(Arbitraries.strings().withCharRange('a', 'z').withChars('-').ofMinLength(1).ofMaxLength(8), values).ofMaxSize(4).map(entries -> {
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            entries.forEach(node::set);
            return node;
        });
    }

    /** What people write, and what a reader of YAML might take for something else. */
    private static Arbitrary<String> words() {
        return Arbitraries.oneOf(Arbitraries.of("", "yes", "no", "null", "~", "2020-04-01", "12", "1.5", "0x1f", "#1b5e3b", "- a", "a: b", "{Reviews} held",
                        "20 working days", "Child's plan, \"said\"", "on", "*", "&a", "% b", "@c", " led", "trailed ", "two\nlines", "é ü £", "|", ">", "'", "\"", "a #b"),
                Arbitraries.strings().ofMaxLength(20).alpha().withChars(" ,.:;-'\"{}[]#&*!|>%@`\n\t£é").map(text -> text));
    }
}
