package footprint.demonstration.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One alert, while the world is being made. */
final class Raised {
    final String kind;
    final LocalDate day;
    final int highest;
    final List<String> reasons = new ArrayList<>();
    final List<Step> steps = new ArrayList<>();
    Spell spell;                         // null for a challenge to a service
    LocalDate resolved;

    Raised(String kind, LocalDate day, int highest) {
        this.kind = kind;
        this.day = day;
        this.highest = highest;
    }

    /** A rung that it entered; {@code accepted} is null until the reviewer says. */
    record Step(int stage, LocalDate entered, LocalDate responded, Boolean accepted) {
    }
}
