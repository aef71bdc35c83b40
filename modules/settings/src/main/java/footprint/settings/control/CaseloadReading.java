package footprint.settings.control;

import footprint.caseload.ReviewerLoad;
import footprint.caseload.control.Weighing;
import footprint.settings.CaseloadWhatIf;
import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Reads weights and band out of a tree of settings and lays caseloads against them. Pure. */
public final class CaseloadReading {

    private CaseloadReading() {
    }

    /**
     * @param weights by kind of case, and by circumstance after a plus
     * @param lowest  lower end of the band, for each full-time equivalent
     * @param highest upper end
     */
    public record Rules(Map<String, BigDecimal> weights, int lowest, int highest) {

        /** Out of the whole settings of the room caseload; what is no number is left out. */
        public static Rules of(JsonNode settings) {
            Map<String, BigDecimal> weights = new LinkedHashMap<>();
            settings.path("weights").properties().forEach(entry -> {
                JsonNode weight = entry.getValue().isObject() ? entry.getValue().path("weight") : entry.getValue();
                if (weight.isNumber()) {
                    weights.put(entry.getKey(), weight.decimalValue());
                }
            });
            settings.path("circumstances").properties().forEach(entry -> {
                if (entry.getValue().isNumber()) {
                    weights.put(ReviewerLoad.CIRCUMSTANCE + entry.getKey(), entry.getValue().decimalValue());
                }
            });
            return new Rules(weights, settings.path("band").path("lowest").asInt(0), settings.path("band").path("highest").asInt(0));
        }

        String band() {
            return lowest + " to " + highest;
        }
    }

    /** Each reviewer's load under both. */
    public static CaseloadWhatIf compare(LocalDate day, int unallocated, List<ReviewerLoad> loads, Rules now, Rules then) {
        TreeSet<String> notRecorded = new TreeSet<>(then.weights().keySet());
        notRecorded.addAll(now.weights().keySet());
        notRecorded.remove(ReviewerLoad.LOOKED_AFTER);
        notRecorded.removeIf(kind -> kind.startsWith(ReviewerLoad.CIRCUMSTANCE));
        loads.forEach(load -> notRecorded.removeAll(load.cases().keySet()));
        return new CaseloadWhatIf(day, now.band(), then.band(), unallocated, List.copyOf(notRecorded),
                loads.stream().map(load -> line(load, now, then)).toList());
    }

    private static CaseloadWhatIf.Line line(ReviewerLoad load, Rules now, Rules then) {
        BigDecimal weighedNow = Weighing.weighted(load.weighing(), now.weights());
        BigDecimal weighedThen = Weighing.weighted(load.weighing(), then.weights());
        return new CaseloadWhatIf.Line(load.name(), load.team(), load.fte(), load.raw(), weighedNow, weighedThen,
                Weighing.perFullTime(weighedNow, load.fte()), Weighing.perFullTime(weighedThen, load.fte()), standing(load, now), standing(load, then));
    }

    private static String standing(ReviewerLoad load, Rules rules) {
        return switch (Weighing.standing(load, rules.weights(), rules.lowest(), rules.highest())) {
            case BELOW -> "below";
            case INSIDE -> "inside";
            case ABOVE -> "above";
            case UNKNOWN -> "hours not recorded";
        };
    }
}
