package footprint.records.control;

import footprint.records.control.Catalogue.Column;
import footprint.records.control.Catalogue.Link;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.*;

/** The walk finds what leads to a child, by key and by name, and nothing else. */
class RecordWalkTest {

    private final Catalogue catalogue = new Catalogue(List.of(column("child", "id"), column("child", "number"), column("team", "code"),
            column("review", "id"), column("review", "child_id"), column("outcome", "id"), column("outcome", "review_id"),
            column("rehearsal_date", "review_id"), column("upload_finding", "child_number"), column("upload", "id"),
            column("episode", "child_id"), column("episode", "review_id"), column("note", "outcome"), column("person", "id")),
            List.of(new Link("review", "child_id", "child", "id"), new Link("outcome", "review_id", "review", "id"), new Link("child", "team", "team", "code"),
                    new Link("note", "outcome", "outcome", "id")), Map.of());
    private final RecordWalk walk = RecordWalk.of(catalogue);

    @Test
    void tables_are_found_by_key_and_by_the_houses_names() {
        assertEquals(Set.of("child", "review", "outcome", "rehearsal_date", "upload_finding", "episode", "note"), walk.tables());
    }

    @Test
    void a_table_that_names_the_child_belongs_to_it_by_that_alone() {
        assertEquals("\"child_id\" = :child", walk.condition("episode"));
        assertEquals("\"outcome\" in (select \"id\" from \"outcome\" where \"review_id\" in (select \"id\" from \"review\" where \"child_id\" = :child))", walk.condition("note"));
        assertEquals("\"child_number\" in (select \"number\" from \"child\" where id = :child)", walk.condition("upload_finding"));
    }

    @Test
    void what_is_referred_to_comes_before_what_refers_to_it() {
        List<String> ordered = walk.parentsFirst(catalogue);
        assertEquals(walk.tables(), Set.copyOf(ordered));
        assertTrue(ordered.indexOf("outcome") < ordered.indexOf("note"));
        assertTrue(ordered.indexOf("review") < ordered.indexOf("episode"));
        assertEquals("child", ordered.getFirst());
    }

    private static Column column(String table, String name) {
        return new Column(table, name, "bigint", false);
    }
}
