package footprint.caseload.control;

import footprint.caseload.Episode;
import footprint.caseload.Placement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Placements and moves from episodes. An episode with reason L changes the legal status alone and carries the placement
 * on; S, P, T, B and U start one.
 */
public final class Placements {

    /** T0 to T4: hospital, holiday and other stays of days. Going there and coming back is not a move. */
    private static final String TEMPORARY = "T";
    /** Placed for adoption. */
    private static final Set<String> ADOPTIVE = Set.of("A3", "A4", "A5", "A6");
    /** Reasons of the return that no plan led to: closure, allegation, standards, breakdown either way, approval removed, custody. */
    private static final Set<String> UNPLANNED = Set.of("CLOSE", "ALLEG", "STAND", "APPRR", "CREQB", "CREQO", "CUSTOD");

    private Placements() {
    }

    /** The placements of one child, in order. */
    public static List<Placement> of(List<Episode> episodes) {
        List<Episode> sorted = episodes.stream().sorted(Comparator.comparing(Episode::startedOn)).toList();
        List<Placement> placements = new ArrayList<>();
        Episode before = null;
        for (Episode episode : sorted) {
            boolean carriesOn = "L".equals(episode.reasonStarted()) && before != null && !placements.isEmpty();
            if (carriesOn) {
                Placement last = placements.removeLast();
                placements.add(new Placement(last.startedOn(), episode.endedOn(), last.type(), last.provider(), last.postcode(), last.urn(),
                        last.planned(), last.changeReason()));
            } else {
                String reason = before == null || "S".equals(episode.reasonStarted()) ? null : before.changeReason();
                placements.add(new Placement(episode.startedOn(), episode.endedOn(), episode.placement(), episode.provider(), episode.postcode(),
                        episode.urn(), planned(episode, reason), reason));
            }
            before = episode;
        }
        return placements;
    }

    /**
     * The placements that a child moved into: not the first of a period of care, not a temporary stay, and not coming
     * back from one to the same home.
     *
     * @param periodStarts first days of the periods of care
     */
    public static List<Placement> moves(List<Placement> placements, Set<LocalDate> periodStarts) {
        List<Placement> moves = new ArrayList<>();
        Placement home = null;
        for (Placement placement : placements) {
            boolean begins = periodStarts.contains(placement.startedOn());
            if (!begins && isTemporary(placement)) {
                continue;
            }
            if (!begins && home != null && !sameHome(home, placement)) {
                moves.add(placement);
            }
            home = placement;
        }
        return moves;
    }

    /** Whether the placement is with adoptive carers. */
    public static boolean isAdoptive(Placement placement) {
        return ADOPTIVE.contains(placement.type());
    }

    private static boolean isTemporary(Placement placement) {
        return placement.type().startsWith(TEMPORARY);
    }

    private static boolean sameHome(Placement one, Placement other) {
        return one.type().equals(other.type()) && Objects.equals(one.provider(), other.provider()) && (one.urn() != null || one.postcode() != null)
                && Objects.equals(one.urn(), other.urn()) && Objects.equals(one.postcode(), other.postcode());
    }

    private static boolean planned(Episode episode, String reason) {
        return episode.plannedMove() != null ? episode.plannedMove() : reason == null || !UNPLANNED.contains(reason);
    }
}
