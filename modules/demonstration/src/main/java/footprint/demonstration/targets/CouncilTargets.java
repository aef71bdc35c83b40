package footprint.demonstration.targets;

import java.util.List;
import java.util.Map;

/**
 * One council's years, and what is invented around them.
 *
 * @param world what no document prints
 * @param years consecutive years, oldest first
 */
public record CouncilTargets(World world, List<YearTargets> years) {

    public CouncilTargets {
        years = List.copyOf(years);
    }

    /**
     * Invented surroundings.
     *
     * @param startAges  weights of ages at the start, where no table says them
     * @param leaving    weights of the reasons for ceasing, where no table says them
     * @param today      what the council has come to on the day of the demonstration
     * @param people     who works there
     * @param reasons    weights of alert reasons by code, for alerts that no table counts
     * @param planned    planned moves in a hundred moves
     */
    public record World(List<YearTargets.AgeCount> startAges, Map<String, Integer> leaving, Today today, People people,
                        Map<String, Integer> reasons, int planned) {
    }

    /**
     * @param lookedAfter   children looked after today
     * @param started       starters in a year
     * @param unaccompanied of those, unaccompanied
     * @param alerts        alerts raised in a year
     * @param reviewers     how many reviewers share today's children
     * @param ownChildren   children of the demonstrated reviewer
     */
    public record Today(int lookedAfter, int started, int unaccompanied, int alerts, int reviewers, int ownChildren) {
    }

    /**
     * @param teams     code of each team and its name
     * @param reviewers hours of each reviewer, in full-time equivalents, in each closed year that the report gives them for
     * @param answering title at which the responding manager answers
     */
    public record People(Map<String, String> teams, Map<String, List<Hours>> reviewers, String answering) {
    }

    /**
     * Some reviewers with equal hours.
     *
     * @param children children of each of them at the year end; null shares what is left by hours
     */
    public record Hours(int reviewers, double fte, Integer children) {
    }
}
