package footprint.reporting.control;

import footprint.escalation.AlertSight;
import footprint.reporting.AlertQuestion;
import footprint.reporting.AlertQuestion.By;
import footprint.reporting.AlertQuestion.Counted;

import java.time.LocalDate;
import java.util.List;

/**
 * What a number of alerts asks the database. It stands on the annual report's facts, so that both count the same; the number and its
 * list are taken from one text.
 */
public final class AlertNumberQuery {

    private static final String NONE = "none";

    private AlertNumberQuery() {
    }

    /** The facts that a question means. */
    public static FactSet facts(Counted counted) {
        return switch (counted) {
            case RAISED, CHILDREN -> FactSet.ALERTS;
            case REOPENED -> FactSet.ALERTS_REOPENED;
            case RESOLVED -> FactSet.ALERTS_RESOLVED;
            case OPENING, CLOSING -> FactSet.ALERTS_OPEN;
            case REASONS -> FactSet.ALERT_REASONS;
            case ENTERED -> FactSet.STAGE_ENTRIES;
            case ANSWERED, LATE -> FactSet.STAGE_ANSWERS;
        };
    }

    /** @param seen whether only what the person sees is counted; otherwise the whole council's */
    public static FactQuery of(AlertQuestion question, boolean seen) {
        FactSet facts = facts(question.counted());
        Bound bound = new Bound();
        StringBuilder text = new StringBuilder("from (").append(FactTexts.of(facts)).append(") f where ").append(facts.filter());
        if (question.kind() != null) {
            text.append(" and f.kind = ").append(bound.bind(question.kind().code()));
        }
        if (question.counted() == Counted.LATE) {
            text.append(" and f.responded_on > f.due_on");
        }
        if (question.by() != null) {
            text.append(" and ").append(key(question.by())).append(" = ").append(bound.bind(question.row()));
        }
        if (question.column() != null) {
            text.append(" and ").append(column(question)).append(" = ").append(bound.bind(question.column()));
        }
        if (seen) {
            text.append(" and ").append(AlertSight.seen("f"));
        }
        String all = question.counted() != Counted.CHILDREN ? text.toString()
                : "from (select distinct on (f.child_id) f.* " + text + " and f.child_id is not null order by f.child_id, f.unit_id) f where true";
        return new FactQuery(facts, window(question), all, bound);
    }

    /** A question's numbers by row and by column. */
    public static FactQuery grouped(AlertQuestion question, By by, boolean seen) {
        FactQuery query = of(question, seen);
        return with(query, "select " + key(by) + " as row_key, " + column(question) + " as column_key, count(*) as number " + query.text() + " group by 1, 2");
    }

    /** The rows that occur, by key and name. */
    public static FactQuery names(AlertQuestion question, By by, boolean seen) {
        FactQuery query = of(question, seen);
        String name = by == By.REVIEWER ? "f.reviewer" : "coalesce((select t.name from team t where t.code = f.team), f.team)";
        return with(query, "select " + key(by) + " as row_key, min(" + name + ") as name " + query.text() + " group by 1 order by 2 nulls last, 1");
    }

    /** How many of each stage took how many working days. */
    public static FactQuery days(AlertQuestion question, boolean seen) {
        FactQuery query = of(question, seen);
        String days = question.counted() == Counted.RESOLVED ? "f.days_to_resolution" : "f.days_to_response";
        return with(query, "select f.stage, " + days + " as days, count(*) as number " + query.text() + " group by 1, 2 order by 1, 2");
    }

    private static FactQuery with(FactQuery query, String text) {
        return new FactQuery(query.facts(), query.window(), text, query.bound());
    }

    private static String key(By by) {
        String name = by == By.REVIEWER ? "raised_by" : by.code();
        return "coalesce(cast(f." + name + " as text), '" + NONE + "')";
    }

    private static String column(AlertQuestion question) {
        return question.byMonth() ? "f.month" : "f.year";
    }

    private static Window window(AlertQuestion question) {
        LocalDate day = question.counted() == Counted.OPENING ? question.from().minusDays(1) : question.to();
        return new Window(question.from(), question.to(), List.of(day));
    }
}
