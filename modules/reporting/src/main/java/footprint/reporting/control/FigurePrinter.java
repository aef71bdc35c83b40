package footprint.reporting.control;

import footprint.reporting.Numbers;
import footprint.reporting.AnnualReport.Figure;
import footprint.reporting.AnnualReport.Printed;
import footprint.reporting.AnnualReport.Side;
import footprint.reporting.ReportingSettings.FigureRule;
import footprint.reporting.ReportingSettings.Part;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Turns counted sides into a figure: value, both sides, the printed figure beside it, the change against the year before.
 *
 * @param sides  the number of a part; null where nothing was entered for it
 * @param totals entered totals by figure code
 */
public record FigurePrinter(Function<Part, BigDecimal> sides, Map<String, Total> totals, UnaryOperator<String> words) {

    private static final String NOT_ENTERED = "not entered";
    private static final String NOTHING = "Nothing to count";

    public Figure print(FigureRule rule) {
        if ("printed".equals(rule.kind())) {
            return printedOnly(rule);
        }
        BigDecimal over = sides.apply(rule.of());
        BigDecimal under = rule.outOf() == null ? null : sides.apply(rule.outOf());
        BigDecimal number = number(rule, over, under);
        return new Figure(rule.code(), word(rule.caption()), value(rule, number, over, under), number, word(rule.unit()),
                side(rule.of(), over), side(rule.outOf(), under), word(rule.rule()), note(rule, number, over, under),
                rule.target(), printed(rule, number), change(rule, number));
    }

    private Figure printedOnly(FigureRule rule) {
        Total total = totals.get(rule.code());
        String note = total == null ? "No total has been entered for this year." : total.note();
        return new Figure(rule.code(), word(rule.caption()), total == null ? NOT_ENTERED : shown(total), total == null ? null : total.value(),
                word(rule.unit()), null, null, word(rule.rule()), joined(word(rule.note()), note), rule.target(),
                printed(total), null);
    }

    private static BigDecimal number(FigureRule rule, BigDecimal over, BigDecimal under) {
        int decimals = rule.decimals() == null ? 0 : rule.decimals();
        if (over == null || (rule.outOf() != null && under == null)) {
            return null;
        }
        return switch (rule.kind()) {
            case "count" -> trimmed(over);
            case "percent" -> Rounding.percent(over, needed(rule, under), decimals);
            case "per" -> Rounding.rate(over, needed(rule, under), decimals);
            case "per-hundred" -> Rounding.rate(over.scaleByPowerOfTen(2), needed(rule, under), decimals);
            case "percent-change" -> Rounding.percentChange(over, needed(rule, under), decimals);
            default -> throw new Fault("The figure \"%s\" is of kind \"%s\"; kinds are count, percent, per, per-hundred, percent-change and printed"
                    .formatted(rule.code(), rule.kind()));
        };
    }

    /** 27.5 and not 27.50. */
    private static BigDecimal trimmed(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static BigDecimal needed(FigureRule rule, BigDecimal under) {
        if (under == null) {
            throw new Fault("The figure \"" + rule.code() + "\" needs an out-of");
        }
        return under;
    }

    private String value(FigureRule rule, BigDecimal number, BigDecimal over, BigDecimal under) {
        if (number != null) {
            return switch (rule.kind()) {
                case "percent" -> Numbers.percent(number);
                case "percent-change" -> (number.signum() > 0 ? "+" : "") + Numbers.percent(number);
                default -> Numbers.plain(number);
            };
        }
        if (over == null || under == null) {
            return NOT_ENTERED;
        }
        if (over.signum() == 0 && under.signum() == 0) {
            return NOTHING;
        }
        return Numbers.plain(over) + " of " + Numbers.plain(under);
    }

    private String note(FigureRule rule, BigDecimal number, BigDecimal over, BigDecimal under) {
        String why = null;
        if (number == null && over != null && under != null) {
            why = over.signum() == 0 && under.signum() == 0 ? "There is nothing to count yet, so no percentage is printed."
                    : under.signum() == 0 ? "There is nothing to divide by, so no percentage is printed."
                    : "The first number is larger than the second, so no percentage is printed.";
        }
        return joined(word(rule.note()), why);
    }

    private static String joined(String first, String second) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return first + " " + second;
    }

    private static Side side(Part part, BigDecimal value) {
        return part == null || value == null ? null : new Side(value, part.total() == null);
    }

    private Printed printed(FigureRule rule, BigDecimal number) {
        Total total = totals.get(rule.code());
        return total == null ? null : new Printed(shown(total), total.source(), total.note(),
                number == null || number.compareTo(total.value()) != 0);
    }

    private String change(FigureRule rule, BigDecimal number) {
        BigDecimal then = rule.against() == null ? null : sides.apply(rule.against());
        if (then == null || number == null) {
            return null;
        }
        BigDecimal difference = number.subtract(then);
        if (difference.signum() == 0) {
            return "the same as the year before";
        }
        String way = difference.signum() > 0 ? "up " : "down ";
        if ("percent".equals(rule.kind())) {
            return way + Numbers.plain(difference.abs()) + " percentage points from " + Numbers.percent(then) + " the year before";
        }
        BigDecimal share = Rounding.percentChange(number, then, 1);
        return way + Numbers.plain(difference.abs()) + " from " + Numbers.plain(then) + " the year before"
                + (share == null ? "" : " (" + Numbers.percent(share.abs()) + " change)");
    }

    /** An entered total as it was printed; null for none. */
    public static Printed printed(Total total) {
        return total == null ? null : new Printed(shown(total), total.source(), total.note(), false);
    }

    private static String shown(Total total) {
        return "%".equals(total.unit()) || "percent".equals(total.unit()) ? Numbers.percent(total.value()) : Numbers.plain(total.value());
    }

    private String word(String text) {
        return text == null ? null : words.apply(text);
    }
}
