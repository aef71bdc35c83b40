package footprint.records.control;

import footprint.records.Story;
import footprint.records.Story.Entry;
import footprint.records.Story.Fact;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;

/** The record as data, from the same tree as the page and the paper. */
public record StoryData(Story story, String council, LocalDate on) {

    /** What lies beside the data and says how to read it. */
    public static final String READ_ME = """
            record.json holds everything that the paper tells, in UTF-8.

            council, on      whose record it is, and the day on which it was taken
            name             what the child is called
            chapters         in order; each has code, title and entries
            entries          in the order of time: table (where it is held), keys (its numbers there), on (a day, 2021-03-31),
                             title (what it is), source (where it comes from), facts, and within (entries that belong under it)
            facts            column, label (what it is), value (in words), code (the national code that the words stand for)
            removed          instead of a value, or beside what is left of one: the reason for which words were taken out:
                             third-party, serious-harm, adoption, legal-privilege
            leftOut          tables that are not told, each with its reason
            """;

    /** The data as JSON. */
    public String json() {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.put("council", council).put("on", on.toString()).put("name", story.name());
        ArrayNode chapters = root.putArray("chapters");
        story.chapters().forEach(chapter -> {
            ObjectNode node = chapters.addObject().put("code", chapter.code()).put("title", chapter.title());
            ArrayNode entries = node.putArray("entries");
            chapter.entries().forEach(entry -> entry(entries.addObject(), entry));
        });
        ArrayNode leftOut = root.putArray("leftOut");
        story.leftOut().forEach(one -> leftOut.addObject().put("table", one.table()).put("reason", one.reason()));
        return root.toPrettyString();
    }

    private static void entry(ObjectNode node, Entry entry) {
        node.put("table", entry.table()).put("title", entry.title());
        ObjectNode keys = node.putObject("keys");
        entry.keys().forEach(keys::put);
        if (entry.on() != null) {
            node.put("on", entry.on().toString());
        }
        if (entry.source() != null) {
            node.put("source", entry.source());
        }
        ArrayNode facts = node.putArray("facts");
        entry.facts().forEach(fact -> fact(facts.addObject(), fact));
        if (!entry.within().isEmpty()) {
            ArrayNode within = node.putArray("within");
            entry.within().forEach(one -> entry(within.addObject(), one));
        }
    }

    private static void fact(ObjectNode node, Fact fact) {
        node.put("column", fact.column()).put("label", fact.label());
        if (!fact.text().isEmpty()) {
            node.put("value", fact.text());
        }
        if (fact.code() != null) {
            node.put("code", fact.code());
        }
        fact.pieces().stream().filter(piece -> piece.removed() != null).findFirst().ifPresent(piece -> node.put("removed", piece.removed().code()));
    }
}
