package footprint.records.control;

import footprint.records.Passage;
import footprint.records.RedactionReason;
import footprint.records.Story;
import footprint.records.Story.Chapter;
import footprint.records.Story.Entry;
import footprint.records.Story.Fact;
import footprint.records.Story.Piece;
import footprint.records.control.Redaction.Decided;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.*;

/** Passages are decided once for all places, in whole or in part, and nothing removed is left behind unseen. */
class RedactionTest {

    private static final String SAID = "Aunt Bea said that Bea Bright would call.";
    private final Story story = new Story("Ada", List.of(new Chapter("story", "Your story", "", List.of(
            entry("What was decided", fact("text", SAID, true), fact("owner", "Bea Bright", true)),
            entry("A review", fact("venue", "Bea Bright", true), fact("due_on", "4 March 2020", false))))), List.of());

    @Test
    void the_same_words_are_one_passage_with_all_their_places() {
        List<Passage> passages = Redaction.passages(story, Map.of());
        assertEquals(List.of(SAID, "Bea Bright"), passages.stream().map(Passage::text).toList());
        assertEquals(List.of("A review, 4 March 2020: venue", "What was decided, 4 March 2020: owner"), passages.getLast().places());
        assertNull(passages.getFirst().decision());
    }

    @Test
    void part_of_a_passage_is_removed_and_the_rest_stands() {
        Map<String, Decided> decided = Map.of(Redaction.digest(SAID), new Decided(RedactionReason.THIRD_PARTY, Redaction.spans(SAID, "Bea Bright")));
        Story applied = Redaction.applied(story, decided);
        Fact fact = applied.chapters().getFirst().entries().getFirst().facts().getFirst();
        assertEquals("Aunt Bea said that  would call.", fact.text());
        assertEquals(List.of("Bea Bright"), Redaction.passages(story, decided).getFirst().decision().words());
        assertEquals(List.of("What was decided, 4 March 2020: owner", "A review, 4 March 2020: venue"), Redaction.leftBehind(applied, Redaction.passages(story, decided)));
    }

    @Test
    void a_name_removed_in_one_place_and_written_in_another_is_found() {
        Map<String, Decided> decided = Map.of(Redaction.digest("Bea Bright"), new Decided(RedactionReason.SERIOUS_HARM, null), Redaction.digest(SAID), new Decided(null, null));
        Story applied = Redaction.applied(story, decided);
        assertEquals(List.of("What was decided, 4 March 2020: text"), Redaction.leftBehind(applied, Redaction.passages(story, decided)));
        Map<String, Decided> both = Map.of(Redaction.digest("Bea Bright"), new Decided(RedactionReason.SERIOUS_HARM, null),
                Redaction.digest(SAID), new Decided(RedactionReason.SERIOUS_HARM, Redaction.spans(SAID, "Bea Bright")));
        assertEquals(List.of(), Redaction.leftBehind(Redaction.applied(story, both), Redaction.passages(story, both)));
        String data = new StoryData(Redaction.applied(story, both), "The council", LocalDate.of(2026, 11, 16)).json();
        String paper = new StoryPaper(Redaction.applied(story, both), "The council", LocalDate.of(2026, 11, 16)).paper().body();
        assertFalse(data.contains("Bright") || paper.contains("Bright"), data + paper);
        assertTrue(data.contains("\"removed\" : \"serious-harm\""), data);
        assertTrue(paper.contains("Removed: it could do serious harm"), paper);
    }

    private static Entry entry(String title, Fact... facts) {
        return new Entry("review", Map.of("id", "1"), LocalDate.of(2020, 3, 4), title, List.of(facts), List.of(), "Here");
    }

    private static Fact fact(String column, String text, boolean passage) {
        return new Fact(column, column, List.of(new Piece(text, null)), null, passage, false);
    }
}
