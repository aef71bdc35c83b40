package footprint.e2e.hostile;

import footprint.kernel.Role;

import java.util.List;

/** How much is tried: a sample in ./verify, the whole with -Dfootprint.hostile.full=true. */
final class Effort {

    private static final List<Role> SAMPLE = List.of(Role.SERVICE_LEAD, Role.ADMINISTRATOR, Role.REVIEWER);
    private static final List<Pair> PAIRS = List.of(new Pair("surrey", "medway"), new Pair("leicestershire", "surrey"));
    private static final int MOST_TURNS = 4;
    private static final List<String> COUNCILS = List.of("leicestershire", "medway", "surrey", "westminster");

    private Effort() {
    }

    /** Somebody of one council who wants to see the records of another. */
    record Pair(String attacker, String victim) {
    }

    static boolean isFull() {
        return Boolean.getBoolean("footprint.hostile.full");
    }

    static int times(int sample, int whole) {
        return isFull() ? whole : sample;
    }

    /** How many keys of each kind are tried at each address: one, or as many as are asked for, four unless said. */
    static int turns() {
        return times(1, Integer.getInteger("footprint.hostile.turns", MOST_TURNS));
    }

    /** Which councils attack which: two pairs, or each its every neighbour. */
    static List<Pair> pairs() {
        return isFull() ? COUNCILS.stream().flatMap(attacker -> COUNCILS.stream().filter(victim -> !victim.equals(attacker))
                .map(victim -> new Pair(attacker, victim))).toList() : PAIRS;
    }

    /** The roles that attack: the three that may do most, or all that a council gives. */
    static List<Role> roles() {
        return isFull() ? Role.inCouncils() : SAMPLE;
    }
}
