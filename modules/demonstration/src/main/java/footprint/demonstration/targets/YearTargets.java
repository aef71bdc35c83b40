package footprint.demonstration.targets;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What one council's records of one year shall add up to. What is null or empty is left to chance.
 *
 * @param period          2020-21
 * @param source          the document that prints the figures, or a word that they are invented
 * @param care            all children: opening stock (first year only), started, ceased
 * @param unaccompanied   the same for unaccompanied children, who are part of {@code care}
 * @param distinctChildren children looked after at any time in the year
 * @param starts          starters by age at the start
 * @param closingAges     children looked after on 31 March by age
 * @param closingSexes    children looked after on 31 March by code of sex
 * @param closingEthnicities children looked after on 31 March by code of ethnicity
 * @param needs           starters of some ages by category of need
 * @param firstPlacements starters of some ages by first placement, as type/provider
 * @param legalRoutes     starters by legal status of their first episode
 * @param reasonsCeased   leavers by reason
 * @param placements      children by number of placements in the twelve months before a day
 * @param lateNotifications starters of whom the service was told late
 * @param reviews         reviews of the year; null in a year that is left to the timetable
 * @param alerts          alerts raised in the year; null for none
 * @param historicTotals  figures as printed, entered without breakdown
 */
public record YearTargets(String period, String source, Flow care, Flow unaccompanied, Integer distinctChildren,
                          List<AgeCount> starts, List<AgeCount> closingAges, Map<String, Integer> closingSexes,
                          Map<String, Integer> closingEthnicities, List<AgeCodes> needs, List<AgeCodes> firstPlacements,
                          Map<String, Integer> legalRoutes, Map<String, Integer> reasonsCeased, PlacementCounts placements,
                          Integer lateNotifications, ReviewTargets reviews, AlertTargets alerts,
                          boolean calm, List<HistoricTotal> historicTotals) {

    public YearTargets {
        starts = starts == null ? List.of() : List.copyOf(starts);
        closingAges = closingAges == null ? List.of() : List.copyOf(closingAges);
        needs = needs == null ? List.of() : List.copyOf(needs);
        firstPlacements = firstPlacements == null ? List.of() : List.copyOf(firstPlacements);
        historicTotals = historicTotals == null ? List.of() : List.copyOf(historicTotals);
        unaccompanied = unaccompanied == null ? new Flow(null, 0, 0) : unaccompanied;
    }

    /** Children in and out. */
    public record Flow(Integer opening, int started, int ceased) {
    }

    /** A number of children whose age lies between two ages, both included. */
    public record AgeCount(int from, int to, int count) {
    }

    /** A number for each code, among children whose age at the start lies between two ages, both included. */
    public record AgeCodes(int from, int to, Map<String, Integer> counts) {
    }

    /** Children looked after on a day by age and by number of placements in the twelve months before it. */
    public record PlacementCounts(LocalDate on, List<PlacementRow> rows) {
    }

    /** @param children for one, two, three ... placements, the number of children */
    public record PlacementRow(int from, int to, List<Integer> children) {
    }

    /** A printed figure with no records behind it (R116). */
    public record HistoricTotal(String figure, java.math.BigDecimal value, String unit, String source, String note) {
    }
}
