package footprint.reporting.control;

import java.util.List;
import java.util.Optional;

import static footprint.reporting.control.FactColumn.coded;
import static footprint.reporting.control.FactColumn.date;
import static footprint.reporting.control.FactColumn.flag;
import static footprint.reporting.control.FactColumn.number;

/**
 * The catalogue: each fact set is one select with one row per unit. Counting and listing wrap the same select, so a
 * count cannot differ from its list. The select stands in resources under facts/; the filter places it in time.
 */
public enum FactSet {

    LOOKED_AFTER("looked-after", "looked-after", "true", List.of(
            date("day", "On"), number("age", "Age"), flag("uasc", "UASC"), date("started_on", "Looked after since"),
            coded("sex", null), coded("ethnicity", null), coded("year", null))),
    LOOKED_AFTER_REVIEWS("looked-after-reviews", "looked-after-reviews", "true", List.of(
            date("day", "On"), number("age", "Age"), date("last_held_on", "Last {review}"), number("reviews", "{reviews} in the year"),
            number("late_reviews", "Late"), number("late_not_agreed", null), number("late_records", "Late {records}"),
            coded("participation", "Participation"), number("age_at_review", "Age at {review}"))),
    LOOKED_AFTER_PLACEMENTS("looked-after-placements", "looked-after-placements", "true", List.of(
            date("day", "On"), number("age", "Age"), number("placements", "{placements} in 12 months"))),
    STARTED("started", "periods", "f.started_on between :first and :last", periods()),
    IN_CARE("in-care", "in-care", "f.started_on <= :last and (f.ended_on is null or f.ended_on >= :first)", List.of(
            date("started_on", "Looked after from"), date("ended_on", "To"), flag("uasc", "UASC"))),
    ENDED("ended", "periods-ended", "f.ended_on between :first and :last", List.of(
            date("started_on", "Looked after from"), date("ended_on", "To"), number("age", "Age"), flag("uasc", "UASC"),
            coded("reason", "Reason"), coded("year", null), coded("month", null))),
    REVIEWS("reviews", "reviews", "f.state = 'held' and f.held_on between :first and :last", reviews()),
    REVIEWS_ARRANGED("reviews-arranged", "reviews",
            "f.state in ('held', 'arranged', 'cancelled') and f.arranged_for between :first and :last", reviews()),
    PARTICIPATION("participation-records", "participation-records", "f.held_on between :first and :last", List.of(
            date("held_on", "Held"), coded("participation", "Participation"), number("age", "Age"), coded("year", null))),
    CHILDREN_REVIEWED("children-reviewed", "children-reviewed", "true", List.of(
            number("reviews", "{reviews} in the year"), number("late_reviews", "Late"), number("late_not_agreed", null),
            date("last_held_on", "Last {review}"), coded("participation", "Participation"), number("age", "Age"),
            number("age_at_review", "Age at {review}"))),
    ALERTS("alerts", "alerts", "not f.again and f.raised_on between :first and :last", alerts(null, null)),
    ALERT_REASONS("alert-reasons", "alert-reasons", "f.raised_on between :first and :last", alerts("reason", "Reason")),
    ALERTS_REOPENED("alerts-reopened", "alerts", "f.again and f.begun_on between :first and :last", alerts("begun_on", "Reopened")),
    ALERTS_RESOLVED("alerts-resolved", "alerts", "f.resolved_on between :first and :last", alerts(null, null)),
    ALERTS_OPEN("alerts-open", "alerts", "f.begun_on <= :day and (f.resolved_on is null or f.resolved_on > :day)", alerts(null, null)),
    STAGE_ENTRIES("stage-entries", "stage-entries", "f.entered_on between :first and :last", List.of(
            date("entered_on", "Stage entered"), number("stage", "Stage"), coded("answering_role", "Answers"), date("raised_on", "Raised"),
            coded("state", "State"), coded("kind", "Kind"), coded("month", null), coded("year", null), coded("team", null),
            coded("level", null), coded("reviewer", null), date("responded_on", null), number("days_to_response", null))),
    STAGE_ANSWERS("stage-answers", "stage-entries", "f.responded_on between :first and :last", List.of(
            date("responded_on", "Answered"), number("days_to_response", "Working days"), date("entered_on", "Stage entered"), date("due_on", "Due"),
            number("stage", "Stage"), coded("answering_role", "Answers"), coded("kind", "Kind"), coded("team", null), coded("level", null),
            coded("reviewer", null))),
    ALERT_CALLS("alert-calls", "alert-calls", "f.called_on between :first and :last", List.of(
            date("called_on", "Called"), flag("settled", "It settled the matter"), flag("alerted", "{Alert} raised"), coded("reviewer", null),
            coded("month", null), coded("year", null))),
    REVIEWER_HOURS("reviewer-hours", "reviewer-hours", "f.from_date <= :day and (f.to_date is null or f.to_date >= :day)", List.of(
            date("from_date", "From"), date("to_date", "To"), number("fte", "FTE"), coded("team", "Team")));

    private final String code;
    private final String resource;
    private final String filter;
    private final List<FactColumn> columns;

    FactSet(String code, String resource, String filter, List<FactColumn> columns) {
        this.code = code;
        this.resource = resource;
        this.filter = filter;
        this.columns = columns;
    }

    /** The name used in settings. */
    public String code() {
        return code;
    }

    /** The file under facts/ that holds the select. */
    public String resource() {
        return resource;
    }

    /** The condition that places the facts in the window, over the alias f. */
    public String filter() {
        return filter;
    }

    public List<FactColumn> columns() {
        return columns;
    }

    /** The columns that a list shows. */
    public List<FactColumn> shown() {
        return columns.stream().filter(column -> column.label() != null).toList();
    }

    /** The column of that name, if settings may name it. */
    public Optional<FactColumn> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** The fact set with that code. */
    public static Optional<FactSet> of(String code) {
        for (FactSet facts : values()) {
            if (facts.code.equals(code)) {
                return Optional.of(facts);
            }
        }
        return Optional.empty();
    }

    private static List<FactColumn> periods() {
        return List.of(date("started_on", "Became looked after"), number("age", "Age"), flag("uasc", "UASC"), coded("need", "Need"),
                coded("legal_status", "Legal status"), coded("placement", "First {placement}"), coded("provider", "Provider"),
                number("notified_after", "Told after days"), coded("year", null), coded("month", null));
    }

    private static List<FactColumn> reviews() {
        return List.of(date("held_on", "Held"), date("due_on", "Due"), coded("kind", "Kind"), coded("state", "State"),
                coded("timeliness", null), coded("late_cause", "Cause of lateness"), flag("late_agreed", null),
                coded("participation", "Participation"), coded("cause", null), number("age", "Age"), coded("record", null),
                date("arranged_for", null), coded("year", null), coded("month", null));
    }

    private static List<FactColumn> alerts(String name, String label) {
        List<FactColumn> columns = List.of(date("raised_on", "Raised"), number("stage", "Highest stage"), coded("kind", "Kind"),
                coded("form", null), coded("state", "State"), date("resolved_on", "Resolved"), coded("team", null), coded("year", null),
                coded("month", null), coded("level", null), coded("reviewer", null), number("days_to_response", null), number("days_to_resolution", null));
        List<FactColumn> first = switch (name) {
            case null -> List.of();
            case "reason" -> List.of(coded(name, label), coded("family", null));
            default -> List.of(date(name, label));
        };
        return java.util.stream.Stream.concat(first.stream(), columns.stream()).toList();
    }
}
