package footprint.reporting.boundary;

import footprint.kernel.PageRequest;
import footprint.kernel.Slice;
import footprint.reporting.AlertNumberList;
import footprint.reporting.AlertNumberList.Line;
import footprint.reporting.AlertQuestion;
import footprint.reporting.AlertQuestion.By;
import footprint.reporting.AlertQuestion.Counted;
import footprint.reporting.FactList.Heading;
import footprint.reporting.control.AlertAxes;
import footprint.reporting.control.AlertNumberQuery;
import footprint.reporting.control.FactQuery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the list behind a number of alerts, a page at a time, by the very text that counts it. */
final class AlertListReader {

    private static final Heading RAISED = new Heading("raised_on", "Raised");
    private static final Heading STAGE = new Heading("stage", "Stage");
    private static final Heading HIGHEST = new Heading("stage", "Highest stage");
    private static final Heading LEVEL = new Heading("level", "Shared level");
    private static final Heading STATE = new Heading("state", "State");
    private static final Heading BY = new Heading("reviewer", "Raised by");
    private static final List<Heading> OF_ALERTS = List.of(RAISED, HIGHEST, LEVEL, STATE, new Heading("resolved_on", "Resolved"),
            new Heading("days_to_resolution", "Working days"), BY);
    private static final List<Heading> OF_REASONS = List.of(new Heading("reason", "Reason"), new Heading("family", "Family"), RAISED, HIGHEST, STATE, BY);
    private static final List<Heading> OF_STAGES = List.of(new Heading("entered_on", "Stage entered"), STAGE, new Heading("answering_role", "Answers"), LEVEL, RAISED, STATE);
    private static final List<Heading> OF_ANSWERS = List.of(new Heading("responded_on", "Answered"), STAGE, new Heading("answering_role", "Answers"),
            new Heading("entered_on", "Stage entered"), new Heading("due_on", "Due"), new Heading("days_to_response", "Working days"));
    /** By what each fact can be narrowed: what its select has. */
    private static final Map<Boolean, Set<By>> NARROWED = Map.of(true, EnumSet.complementOf(EnumSet.of(By.REASON, By.FAMILY)), false, EnumSet.allOf(By.class));

    private final FactReader reader;
    private final AlertAxes axes;

    AlertListReader(FactReader reader, AlertAxes axes) {
        this.reader = reader;
        this.axes = axes;
    }

    /** Whether a question can be asked of its facts. */
    static boolean knows(AlertQuestion question) {
        boolean months = question.column() == null || question.counted() != Counted.ANSWERED && question.counted() != Counted.LATE;
        return months && (question.by() == null || NARROWED.get(question.counted() != Counted.REASONS).contains(question.by()));
    }

    AlertNumberList list(AlertQuestion question, PageRequest page) {
        FactQuery query = AlertNumberQuery.of(question, true);
        long total = reader.number(query, null).longValueExact();
        List<Heading> headings = headings(question.counted());
        String text = "select f.*, a.addressee, c.number as child_number, c.called as child_name, coalesce(c.restricted, false) as restricted "
                + "from (select f.* " + query.text() + ") f join alert a on a.id = f.alert_id left join child_named c on c.id = f.child_id order by "
                + order(headings, page) + ", f.unit_id limit " + query.bound().bind(page.size()) + " offset " + query.bound().bind(page.offset());
        List<Line> lines = reader.query(text, query).map((row, ignored) -> line(row, headings)).list();
        return new AlertNumberList(question, AlertAxes.caption(question), axes.where(question, rowLabel(question, lines)), headings, new Slice<>(lines, total, page));
    }

    private static List<Heading> headings(Counted counted) {
        return switch (counted) {
            case REASONS -> OF_REASONS;
            case ENTERED -> OF_STAGES;
            case ANSWERED, LATE -> OF_ANSWERS;
            default -> OF_ALERTS;
        };
    }

    /** The only orders there are: the list's own columns and the child. */
    private static String order(List<Heading> headings, PageRequest page) {
        String direction = page.descending() ? " desc nulls last" : " nulls last";
        if ("child".equals(page.sort())) {
            return "c.number" + direction;
        }
        return "f." + headings.stream().map(Heading::column).filter(column -> column.equals(page.sort())).findFirst().orElse(headings.getFirst().column()) + direction;
    }

    private String rowLabel(AlertQuestion question, List<Line> lines) {
        if (question.by() == By.REVIEWER) {
            int place = OF_ALERTS.indexOf(BY);
            return lines.stream().map(Line::details).filter(details -> details.size() > place && details.get(place) != null).findFirst()
                    .map(details -> details.get(place)).orElse(question.row());
        }
        return question.by() == null ? "" : axes.label(question.by(), question.row());
    }

    private Line line(ResultSet row, List<Heading> headings) throws SQLException {
        boolean restricted = row.getBoolean("restricted");
        String name = row.getString("child_name");
        String number = row.getString("child_number");
        String addressee = row.getString("addressee");
        List<String> details = new ArrayList<>();
        for (Heading heading : headings) {
            details.add(restricted ? null : detail(heading.column(), row.getString(heading.column())));
        }
        String about = number == null ? addressee == null ? "a service" : addressee : name == null || name.isBlank() ? "child " + number : name;
        return new Line(row.getLong("alert_id"), number, about, restricted, details);
    }

    private String detail(String column, String value) {
        if (value == null) {
            return null;
        }
        return switch (column) {
            case "stage" -> axes.label(By.STAGE, value);
            case "level" -> axes.label(By.LEVEL, value);
            case "family" -> axes.label(By.FAMILY, value);
            case "reason" -> axes.label(By.REASON, value);
            case "reviewer" -> axes.named(By.REVIEWER, value, value);
            default -> value;
        };
    }
}
