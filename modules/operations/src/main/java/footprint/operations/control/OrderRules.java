package footprint.operations.control;

import footprint.kernel.Problem;
import footprint.operations.OrderKind;
import footprint.operations.RegisteredCouncil;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Whether an order may be placed now. The steward asks again when it takes the order: a council may have changed meanwhile. */
public final class OrderRules {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST = 500;

    private OrderRules() {
    }

    /**
     * What stands against an order; none when it may be placed.
     *
     * @param today the day in London
     */
    public static List<Problem> problems(OrderKind kind, RegisteredCouncil council, Map<String, String> detail, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (!kind.states().contains(council.state())) {
            problems.add(Problem.conflict("OPE-021", council.name() + " is " + council.state() + ", and " + kind.code()
                    + " is possible only when it is " + String.join(" or ", kind.states().stream().sorted().toList()) + ". Nothing was ordered."));
            return problems;
        }
        for (String need : kind.needs()) {
            String said = detail.getOrDefault(need, "").strip();
            if (said.isEmpty() || said.length() > LONGEST || need.equals(OrderKind.REASON) && said.length() < SHORTEST_REASON) {
                problems.add(Problem.invalid("OPE-022", need, wanted(need)));
            }
        }
        if (problems.isEmpty()) {
            form(kind, detail, problems);
        }
        if (problems.isEmpty() && kind == OrderKind.DELETE) {
            deletion(council, detail, today, problems);
        }
        return List.copyOf(problems);
    }

    private static void form(OrderKind kind, Map<String, String> detail, List<Problem> problems) {
        for (String need : kind.needs()) {
            String said = detail.get(need).strip();
            boolean fits = switch (need) {
                case OrderKind.DEMANDED -> said.equals(OrderKind.YES) || said.equals("no");
                case OrderKind.ISSUER -> said.matches("https://[^\\s?#]+|http://localhost(:\\d+)?/[^\\s?#]*");
                case OrderKind.DOMAINS -> Arrays.stream(said.split("[,\\s]+")).allMatch(one -> one.matches("(?i)([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}"));
                default -> true;
            };
            if (!fits) {
                problems.add(Problem.invalid("OPE-031", need, wanted(need)));
            }
        }
    }

    private static void deletion(RegisteredCouncil council, Map<String, String> detail, LocalDate today, List<Problem> problems) {
        if (!council.code().equals(detail.get(OrderKind.CONFIRMATION).strip())) {
            problems.add(Problem.invalid("OPE-023", OrderKind.CONFIRMATION, "Type the council's short name, " + council.code()
                    + ", to say which council is to be deleted."));
        }
        if (council.leavesOn() == null || today.isBefore(council.leavesOn())) {
            problems.add(Problem.conflict("OPE-024", council.name() + " may be deleted from " + council.leavesOn()
                    + ". Until then it can still stay. Nothing was ordered."));
        }
    }

    private static String wanted(String need) {
        return switch (need) {
            case OrderKind.REASON -> "Say why in 10 to 500 characters. The council's people will read it. Name no child.";
            case OrderKind.CHECKSUM -> "Enter the checksum of the export as the council read it to you: 64 digits and letters.";
            case OrderKind.CONFIRMATION -> "Type the council's short name again.";
            case OrderKind.DEMANDED -> "Say yes or no: whether a one-time code is demanded at sign-in.";
            case OrderKind.ISSUER -> "Enter the provider's issuer: an address that begins with https, such as https://login.microsoftonline.com/TENANT/v2.0.";
            case OrderKind.CLIENT -> "Enter the client that the council registered there.";
            case OrderKind.SECRET -> "Enter the client's secret.";
            case OrderKind.DOMAINS -> "Enter the mail domains of the council's people, such as council.gov.uk, with commas between.";
            case OrderKind.SERVER -> "Choose the server to move to.";
            default -> "Enter the " + need + ".";
        };
    }
}
