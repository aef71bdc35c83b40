package footprint.caseload;

import footprint.kernel.ChildId;

import java.time.LocalDate;
import java.util.List;

/**
 * A handover that is asked for.
 *
 * @param from     who carries the children on the first day; null for children whom nobody carries
 * @param to       who is to carry them; null while nobody is chosen
 * @param first    the first day with the new reviewer
 * @param last     the last day of cover, after which they go back; null for good
 * @param why      one of {@link footprint.caseload.control.Handing#REASONS}
 * @param note     in the person's own words; may be empty
 * @param children which children; null for all whom {@code from} carries
 * @param cases    whether the cases besides looked-after children go too
 */
public record NewHandover(Long from, Long to, LocalDate first, LocalDate last, String why, String note, List<ChildId> children, boolean cases) {

    public NewHandover {
        children = children == null ? null : List.copyOf(children);
    }
}
