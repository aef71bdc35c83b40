package footprint.records.control;

import footprint.documents.Markup;
import footprint.documents.Paper;
import footprint.documents.Paper.Bookmark;
import footprint.records.RedactionReason;
import footprint.records.Story;
import footprint.records.Story.Chapter;
import footprint.records.Story.Entry;
import footprint.records.Story.Fact;
import footprint.records.Story.Piece;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The record as a paper, from the same tree as the page and the data. */
public record StoryPaper(Story story, String council, LocalDate on) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final String STYLE = """
            .removed { background-color: #0b0c0c; color: #ffffff; padding: 0 2mm; font-size: 8.5pt; }
            .source { color: #505a5f; font-size: 8.5pt; }
            .within { margin: 0 0 2mm 0; padding: 0 0 0 5mm; border-left: 1pt solid #b1b4b6; }
            th { width: 34%; font-weight: normal; color: #505a5f; }
            h4 { font-size: 10.5pt; margin: 3mm 0 1mm 0; }
            """;

    /** The paper, ready for the press. */
    public Paper paper() {
        StringBuilder body = new StringBuilder();
        body.append("<p class=\"quiet\">").append(Markup.text(council)).append("</p><h1 id=\"top\">").append(Markup.text(title())).append("</h1>")
                .append("<p>This is everything that the reviewing service holds about you, as it stood on ").append(DAY.format(on))
                .append(". Your story is told in the order of time. Under each entry is where it comes from.</p>");
        legend(body);
        story.chapters().forEach(chapter -> chapter(body, chapter));
        leftOut(body);
        List<Bookmark> outline = new java.util.ArrayList<>(List.of(new Bookmark(title(), "top", List.of())));
        story.chapters().forEach(chapter -> outline.add(new Bookmark(chapter.title(), "c-" + chapter.code(), List.of())));
        outline.add(new Bookmark("What is not told", "c-left-out", List.of()));
        return new Paper(title(), "en-GB", council, "What " + council + " holds", outline, STYLE, body.toString());
    }

    private String title() {
        return "The record of " + story.name();
    }

    private void legend(StringBuilder body) {
        body.append("<h2 id=\"c-marks\">Black marks</h2><p>Where words were removed there is a black mark that says why. The law allows it for these reasons:</p><ul>");
        for (RedactionReason reason : RedactionReason.values()) {
            body.append("<li>").append(mark(reason)).append(" ").append(Markup.text(reason.authority())).append("</li>");
        }
        body.append("</ul><p>You may ask the council to look at a black mark again, and you may complain to the Information Commissioner.</p>");
    }

    private void chapter(StringBuilder body, Chapter chapter) {
        body.append("<h2 id=\"c-").append(chapter.code()).append("\">").append(Markup.text(chapter.title())).append("</h2><p>")
                .append(Markup.text(chapter.opening())).append("</p>");
        if (chapter.entries().isEmpty()) {
            body.append("<p>Nothing is held.</p>");
        }
        chapter.entries().forEach(entry -> {
            body.append("<h3>").append(entry.on() == null ? "" : DAY.format(entry.on()) + ": ").append(Markup.text(entry.title())).append("</h3>");
            facts(body, entry);
            entry.within().forEach(one -> within(body, one));
            body.append("<p class=\"source\">Source: ").append(Markup.text(entry.source())).append(".</p>");
        });
    }

    private void within(StringBuilder body, Entry entry) {
        body.append("<div class=\"within\"><h4>").append(Markup.text(entry.title())).append(entry.on() == null ? "" : ", " + DAY.format(entry.on())).append("</h4>");
        facts(body, entry);
        entry.within().forEach(one -> within(body, one));
        body.append("</div>");
    }

    private void facts(StringBuilder body, Entry entry) {
        if (entry.facts().isEmpty()) {
            return;
        }
        body.append("<table>");
        for (Fact fact : entry.facts()) {
            body.append("<tr><th scope=\"row\">").append(Markup.text(fact.label())).append("</th><td>");
            fact.pieces().forEach(piece -> body.append(piece(piece)));
            body.append("</td></tr>");
        }
        body.append("</table>");
    }

    private static String piece(Piece piece) {
        return piece.removed() == null ? Markup.text(piece.text()) : mark(piece.removed());
    }

    private static String mark(RedactionReason reason) {
        return "<span class=\"removed\">Removed: " + Markup.text(reason.words()) + "</span>";
    }

    private void leftOut(StringBuilder body) {
        body.append("<h2 id=\"c-left-out\">What is not told</h2>");
        story.leftOut().forEach(one -> body.append("<p>").append(Markup.text(one.title())).append(". ").append(Markup.text(one.reason())).append("</p>"));
    }
}
