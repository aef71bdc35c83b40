package footprint.e2e;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What Surrey's annual report of 2020-21 printed of its alerts, in sections 6.1 and 6.2, and alerts that add up to it. The months run
 * from April to March.
 */
final class SurreyYear {

    static final YearMonth FIRST = YearMonth.of(2020, 4);
    static final int MONTHS = 12;
    /** Reason L, immediate danger to the child, begins above the informal stage. */
    static final String DANGER = "L";
    /** Alerts by highest stage, in the month raised: 286. */
    static final Map<String, List<Integer>> STAGES = table("""
            0:  9 12  3  6  5  7 10  8 18 15 16 21
            1:  4  6  9  7  6  6  5  7 18 12 16  9
            2:  0  6  3  5  3  2  1  5  5  3  3  8
            3:  1  0  0  0  1  2  0  0  2  0  0  0
            4:  0  0  0  0  0  1  0  0  0  0  0  0
            5:  0  0  0  0  0  0  0  0  0  0  0  0
            6:  0  0  0  0  0  0  0  0  0  0  0  0
            """);
    /** Pairs of alert and reason, in the month the alert was raised: 470. */
    static final Map<String, List<Integer>> REASONS = table("""
            A:  6 15 11  9  7 10  9  4 17 10 10 21
            B:  0  1  0  2  0  1  0  4  1  0  0  4
            C:  1  2  0  0  0  1  0  0  1  0  3  0
            D:  3 10  3  2  5  6  4 10 12 12 17 17
            E:  0  1  1  1  0  1  0  5  2  0  1  4
            F:  0  0  1  0  0  0  0  4  0  1  0  3
            G:  4  6  2  5  1  5  2  3  5  0  4  5
            H:  1  0  1  2  3  1  3  1  9  6  2  5
            I:  3  1  0  1  0  2  2  1  2  0  3  0
            J:  0  5  1  0  0  0  1  0  0  0  0  1
            K:  0  0  0  1  0  0  0  1  6  3  2  4
            L:  0  0  0  1  0  0  2  0  0  0  1  0
            M:  0  1  1  0  2  0  2  1  4  0  5  7
            N:  0  0  0  0  2  2  0  1  1  3  0  1
            O:  1  1  1  3  3  0  1  3 12  8  2  6
            """);

    private SurreyYear() {
    }

    /**
     * One alert of the year.
     *
     * @param highest the stage on which it ends
     * @param reasons at least one, none twice
     */
    record Told(int highest, List<String> reasons) {

        /** The stages it enters. April's only one of stage 3 goes past stage 2, for no alert of that month ended there. */
        List<Integer> climbs(int month) {
            List<Integer> stages = new ArrayList<>();
            for (int stage = reasons.contains(DANGER) && highest > 0 ? 1 : 0; stage <= highest; stage++) {
                if (month > 0 || highest < 3 || stage != 2) {
                    stages.add(stage);
                }
            }
            return stages;
        }
    }

    /** The alerts of one month: the reasons are dealt round, the commonest first, so that each alert has one and none has one twice. */
    static List<Told> alerts(int month) {
        List<Integer> highest = new ArrayList<>();
        STAGES.forEach((stage, months) -> highest.addAll(java.util.Collections.nCopies(months.get(month), Integer.valueOf(stage))));
        List<List<String>> hands = new ArrayList<>(highest.stream().map(stage -> (List<String>) new ArrayList<String>()).toList());
        int next = 0;
        for (Map.Entry<String, List<Integer>> reason : REASONS.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<Integer>> row) -> -row.getValue().get(month)).thenComparing(Map.Entry::getKey)).toList()) {
            for (int dealt = 0; dealt < reason.getValue().get(month); dealt++) {
                hands.get(next++ % hands.size()).add(reason.getKey());
            }
        }
        List<Told> alerts = new ArrayList<>();
        for (int number = 0; number < hands.size(); number++) {
            alerts.add(new Told(highest.get(number), List.copyOf(hands.get(number))));
        }
        return alerts;
    }

    private static Map<String, List<Integer>> table(String text) {
        Map<String, List<Integer>> rows = new TreeMap<>();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> rows.put(line.substring(0, line.indexOf(':')).strip(),
                java.util.Arrays.stream(line.substring(line.indexOf(':') + 1).strip().split("\\s+")).map(Integer::valueOf).toList()));
        return new LinkedHashMap<>(rows);
    }
}
