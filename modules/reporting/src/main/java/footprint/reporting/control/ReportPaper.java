package footprint.reporting.control;

import footprint.reporting.Numbers;
import footprint.documents.Markup;
import footprint.documents.Paper;
import footprint.documents.Paper.Bookmark;
import footprint.reporting.AnnualReport;
import footprint.reporting.AnnualReport.Figure;
import footprint.reporting.AnnualReport.Line;
import footprint.reporting.AnnualReport.Missing;
import footprint.reporting.AnnualReport.Reconciliation;
import footprint.reporting.AnnualReport.Row;
import footprint.reporting.AnnualReport.Section;
import footprint.reporting.AnnualReport.Table;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The annual report as a paper, from the same tree as the page. */
public record ReportPaper(AnnualReport report, String colour, String style) {

    /** More columns than this and the table is set across the page. */
    private static final int UPRIGHT_COLUMNS = 9;

    public Paper paper() {
        StringBuilder body = new StringBuilder();
        cover(body);
        report.sections().forEach(section -> section(body, section));
        notRecorded(body);
        return new Paper(report.title() + " " + report.period(), "en-GB", report.council(),
                "Annual report of " + report.council() + " for " + report.period(), outline(), style.replace("#accent", colour), body.toString());
    }

    private List<Bookmark> outline() {
        List<Bookmark> lines = new ArrayList<>();
        lines.add(new Bookmark(report.title() + " " + report.period(), "top", List.of()));
        report.sections().forEach(section -> lines.add(new Bookmark(section.heading(), "s-" + section.code(),
                section.tables().stream().map(table -> new Bookmark(table.caption(), "t-" + table.code(), List.of())).toList())));
        if (!report.notRecorded().isEmpty()) {
            lines.add(new Bookmark("Not recorded yet", "not-recorded", List.of()));
        }
        return lines;
    }

    private void cover(StringBuilder body) {
        body.append("<div class=\"cover\"><p class=\"council\">").append(Markup.text(report.council())).append("</p><h1 id=\"top\">")
                .append(Markup.text(report.title())).append(" ").append(Markup.text(report.period())).append("</h1>")
                .append("<p class=\"quiet\">Computed from the records on ")
                .append(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).format(report.madeOn()))
                .append(". Every figure names what was counted and out of what.</p></div>");
        for (String warning : report.warnings()) {
            body.append("<p class=\"warning\"><strong>Does not agree:</strong> ").append(Markup.text(warning)).append("</p>");
        }
    }

    private void section(StringBuilder body, Section section) {
        body.append("<h2 id=\"s-").append(Markup.text(section.code())).append("\">").append(Markup.text(section.heading())).append("</h2>");
        if (section.text() != null) {
            body.append("<p>").append(Markup.text(section.text())).append("</p>");
        }
        figures(body, section);
        section.reconciliations().forEach(one -> reconciliation(body, one));
        section.tables().forEach(table -> table(body, table));
    }

    private void figures(StringBuilder body, Section section) {
        if (section.figures().isEmpty()) {
            return;
        }
        body.append("<table class=\"figures\"><caption>Figures: ").append(Markup.text(section.heading())).append("</caption><thead><tr>")
                .append("<th scope=\"col\">Figure</th><th scope=\"col\" class=\"number\">Value</th><th scope=\"col\" class=\"number\">Counted</th>")
                .append("<th scope=\"col\" class=\"number\">Out of</th><th scope=\"col\">Unit and rule</th></tr></thead><tbody>");
        for (Figure figure : section.figures()) {
            body.append("<tr><th scope=\"row\">").append(Markup.text(figure.caption())).append("</th><td class=\"number value\">")
                    .append(Markup.text(figure.value())).append("</td><td class=\"number\">")
                    .append(figure.numerator() == null ? "\u2013" : Numbers.plain(figure.numerator().value())).append("</td><td class=\"number\">")
                    .append(figure.denominator() == null ? "\u2013" : Numbers.plain(figure.denominator().value())).append("</td><td class=\"quiet\">")
                    .append(remarks(figure)).append("</td></tr>");
        }
        body.append("</tbody></table>");
    }

    private static String remarks(Figure figure) {
        List<String> parts = new ArrayList<>();
        parts.add("Unit: " + figure.unit() + ". " + figure.rule());
        if (figure.change() != null) {
            parts.add(Character.toUpperCase(figure.change().charAt(0)) + figure.change().substring(1) + ".");
        }
        if (figure.target() != null) {
            parts.add("Target " + figure.target() + ".");
        }
        if (figure.printed() != null && figure.printed().differs()) {
            parts.add("Printed as " + figure.printed().value() + " (" + figure.printed().source() + ").");
        }
        if (figure.note() != null) {
            parts.add(figure.note());
        }
        return Markup.text(String.join(" ", parts));
    }

    private static void reconciliation(StringBuilder body, Reconciliation reconciliation) {
        boolean printed = reconciliation.lines().stream().anyMatch(line -> line.printed() != null);
        body.append("<div class=\"keep\"><table class=\"narrow\"><caption>").append(Markup.text(reconciliation.caption())).append("</caption><thead><tr>")
                .append("<th scope=\"col\">Line</th><th scope=\"col\" class=\"number\">From records</th>")
                .append(printed ? "<th scope=\"col\" class=\"number\">As printed</th>" : "").append("</tr></thead><tbody>");
        for (Line line : reconciliation.lines()) {
            body.append("<tr><th scope=\"row\">").append(Markup.text(line.label())).append("</th><td class=\"number\">").append(Numbers.plain(line.value()))
                    .append("</td>").append(!printed ? "" : "<td class=\"number\">"
                            + (line.printed() == null ? "\u2013" : Numbers.plain(line.printed())) + "</td>").append("</tr>");
        }
        body.append("</tbody></table><p class=\"quiet\">Unit: ").append(Markup.text(reconciliation.unit())).append(". ")
                .append(Markup.text(reconciliation.rule())).append(reconciliation.warning() == null ? " It agrees." : "").append("</p></div>");
        if (reconciliation.warning() != null) {
            body.append("<p class=\"warning\"><strong>Does not agree:</strong> ").append(Markup.text(reconciliation.warning())).append("</p>");
        }
    }

    private static void table(StringBuilder body, Table table) {
        boolean wide = table.columns().size() > UPRIGHT_COLUMNS;
        body.append("<div class=\"").append(wide ? "wide" : table.rows().size() > 20 ? "upright" : "upright keep").append("\"><table id=\"t-").append(Markup.text(table.code()))
                .append("\"><caption>").append(Markup.text(table.caption())).append("</caption><thead><tr><th scope=\"col\">")
                .append(Markup.text(table.rowHeading() == null ? "Row" : table.rowHeading())).append("</th>");
        table.columns().forEach(heading -> body.append("<th scope=\"col\" class=\"number\">").append(Markup.text(heading.label())).append("</th>"));
        body.append("</tr></thead><tbody>");
        for (Row row : table.rows()) {
            body.append(row.total() ? "<tr class=\"total\">" : "<tr>").append("<th scope=\"row\">").append(Markup.text(row.label())).append("</th>");
            row.cells().forEach(cell -> body.append("<td class=\"number\">").append(Markup.text(cell.value())).append("</td>"));
            body.append("</tr>");
        }
        body.append("</tbody></table><p class=\"quiet\">Unit: ").append(Markup.text(table.unit())).append(". ").append(Markup.text(table.rule()))
                .append("</p>");
        table.notes().forEach(note -> body.append("<p class=\"quiet\">").append(Markup.text(note)).append("</p>"));
        body.append("</div>");
    }

    private void notRecorded(StringBuilder body) {
        if (report.notRecorded().isEmpty()) {
            return;
        }
        body.append("<h2 id=\"not-recorded\">Not recorded yet</h2><p>The printed report has these as well. This version has no records to compute ")
                .append("them from.</p><table><caption>Figures that are not recorded yet</caption><thead><tr><th scope=\"col\">Figure</th>")
                .append("<th scope=\"col\">Why</th></tr></thead><tbody>");
        for (Missing missing : report.notRecorded()) {
            body.append("<tr><th scope=\"row\">").append(Markup.text(missing.caption())).append("</th><td>").append(Markup.text(missing.because()))
                    .append(missing.printed() == null ? "" : Markup.text(" Printed as " + missing.printed().value() + " (" + missing.printed().source() + ")."))
                    .append("</td></tr>");
        }
        body.append("</tbody></table>");
    }
}
