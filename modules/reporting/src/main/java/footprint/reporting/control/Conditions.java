package footprint.reporting.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns the conditions of the settings into SQL over the alias f, with every value bound. */
final class Conditions {

    /** Stands in a condition for the council's participation age, which the reviews settings say. */
    private static final String AGE = "participation-age";

    private final FactSet facts;
    private final Bound bound;

    Conditions(FactSet facts, Bound bound) {
        this.facts = facts;
        this.bound = bound;
    }

    /** All conditions together; "true" where there is none. */
    String all(Map<String, Object> where) {
        List<String> parts = new ArrayList<>();
        where.forEach((name, condition) -> parts.add(one(column(name), condition)));
        return parts.isEmpty() ? "true" : String.join(" and ", parts);
    }

    /** The column, or a fault that names it. */
    FactColumn column(String name) {
        return facts.column(name)
                .orElseThrow(() -> new Fault("The facts \"%s\" have no column \"%s\"".formatted(facts.code(), name)));
    }

    private String one(FactColumn column, Object condition) {
        return switch (condition) {
            case List<?> codes -> text(column) + " = any(" + bound.bindTexts(texts(codes)) + ")";
            case Map<?, ?> bounds when bounds.containsKey("not") ->
                    "coalesce(" + text(column) + ", '') <> all(" + bound.bindTexts(texts((List<?>) bounds.get("not"))) + ")";
            case Map<?, ?> bounds -> between(column, bounds);
            case Boolean flag -> "f." + column.name() + " = " + bound.bind(flag);
            case null -> throw new Fault("The condition on \"" + column.name() + "\" is empty");
            default -> text(column) + " = " + bound.bind(condition.toString());
        };
    }

    private String between(FactColumn column, Map<?, ?> bounds) {
        List<String> parts = new ArrayList<>();
        bounds.forEach((side, value) -> {
            String sign = switch (String.valueOf(side)) {
                case "from" -> " >= ";
                case "to" -> " <= ";
                default -> throw new Fault("A condition on \"%s\" says \"%s\"; it can say from, to or not".formatted(column.name(), side));
            };
            parts.add("f." + column.name() + sign + (AGE.equals(value) ? ":participation_age" : bound.bind(value(column, value))));
        });
        return String.join(" and ", parts);
    }

    private static Object value(FactColumn column, Object value) {
        return switch (column.type()) {
            case NUMBER -> new BigDecimal(value.toString());
            case DATE -> LocalDate.parse(value.toString());
            default -> throw new Fault("\"" + column.name() + "\" is not a number or a date, so it has no from and to");
        };
    }

    private static String text(FactColumn column) {
        return column.type() == FactColumn.Type.CODE ? "f." + column.name() : "cast(f." + column.name() + " as text)";
    }

    private static List<String> texts(List<?> codes) {
        return codes.stream().map(String::valueOf).toList();
    }
}
