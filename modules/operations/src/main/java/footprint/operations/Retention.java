package footprint.operations;

/**
 * How long a looked-after child's record is kept: to the birthday, or for a child who died under 18 so many years from the
 * death (Care Planning regulations 2010, regulation 50). The paragraph is cited from memory of secondary sources and is
 * marked so in the runbook, therefore an installation can say otherwise.
 *
 * @param birthday      the birthday to which a record is kept
 * @param yearsFromDeath calendar years from the day of death
 */
public record Retention(int birthday, int yearsFromDeath) {

    /** The 75th birthday, or 15 years from death. */
    public static final Retention USUAL = new Retention(75, 15);
}
