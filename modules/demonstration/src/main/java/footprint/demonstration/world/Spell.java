package footprint.demonstration.world;

import footprint.kernel.FinancialYear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One period of care, while the world is being made. */
final class Spell {
    final boolean unaccompanied;
    LocalDate start;
    LocalDate end;                       // null: still looked after today
    Born born;
    String need;
    String legal;
    String placement;                    // type/provider of the first placement
    String reasonCeased;
    int placements;                      // wanted in the twelve months before the placement table's day; 0: by chance
    boolean withoutReview;               // too late in the year for a first review
    boolean notifiedLate;
    boolean mayBeOverdue;
    Spell sibling;                       // came into care on the same day with this one
    Child child;
    long id;
    int number;                          // its place in the world, for chance that does not depend on the order of work
    final List<Stay> stays = new ArrayList<>();
    final List<Held> reviews = new ArrayList<>();

    Spell(boolean unaccompanied, LocalDate start) {
        this.unaccompanied = unaccompanied;
        this.start = start;
    }

    boolean open(LocalDate day) {
        return !start.isAfter(day) && (end == null || end.isAfter(day));
    }

    boolean startedIn(FinancialYear year) {
        return year.contains(start);
    }

    boolean endedIn(FinancialYear year) {
        return end != null && year.contains(end);
    }

    boolean couldBe(Born other) {
        return born.meets(other);
    }

    void narrow(Born other) {
        Born narrowed = born.and(other);
        if (!narrowed.possible()) {
            throw new IllegalStateException("Nobody could have been born then");
        }
        born = narrowed;
    }

    /** One placement and legal status: a row of the return. */
    static final class Stay {
        LocalDate start;
        String why;                      // RNE
        String legal;
        String placement;
        String provider;
        Boolean planned;                 // the move that began it; null for the first
        String reasonChange;             // on the stay that ends

        Stay(LocalDate start, String why) {
            this.start = start;
            this.why = why;
        }

        boolean isMove() {
            return "P".equals(why) || "T".equals(why) || "B".equals(why);
        }
    }
}
