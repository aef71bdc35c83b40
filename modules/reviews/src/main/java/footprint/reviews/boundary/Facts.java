package footprint.reviews.boundary;

import footprint.caseload.Episode;
import footprint.caseload.Placement;
import footprint.caseload.boundary.CareRecords;
import footprint.caseload.boundary.Columns;
import footprint.caseload.control.Placements;
import footprint.reviews.CareFacts;
import footprint.tenancy.CouncilDatabase;
import org.jdbi.v3.core.Handle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the due dates of many children rest on, read with one query for each kind of fact. */
final class Facts {

    private final Map<Long, List<CareFacts.Period>> periods = new LinkedHashMap<>();
    private final Map<Long, List<CareFacts.Held>> held = new HashMap<>();
    private final Map<Long, StoredReview> stored = new HashMap<>();
    private final Map<Long, StoredReview> open = new HashMap<>();
    private final Map<Long, List<Episode>> episodes;
    private final Collection<Long> children;

    Facts(CouncilDatabase database, Collection<Long> children) {
        this.children = children;
        Handle sql = database.sql();
        sql.createQuery("select child_id, id, started_on, ended_on, short_breaks from period_of_care where child_id = any(?)")
                .bind(0, Columns.bigints(children)).setFetchSize(5000)
                .map((row, context) -> periods.computeIfAbsent(row.getLong(1), child -> new ArrayList<>()).add(new CareFacts.Period(row.getLong(2),
                        row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class), row.getBoolean(5)))).list();
        sql.createQuery("""
                        select id, child_id, period_of_care_id, kind, state, due_on, after_move, started_on, held_on, arranged_for, extra_reason
                          from review where child_id = any(?) and state <> 'cancelled'""")
                .bind(0, Columns.bigints(children)).setFetchSize(5000).map((row, context) -> StoredReview.read(row)).list().forEach(this::sort);
        episodes = new CareRecords(database).episodes(children);
    }

    private void sort(StoredReview review) {
        stored.put(review.id(), review);
        if (review.state().equals("held")) {
            held.computeIfAbsent(review.childId(), child -> new ArrayList<>())
                    .add(new CareFacts.Held(review.id(), review.startedOn(), review.heldOn()));
        } else {
            open.put(review.childId(), review);
        }
    }

    /** The facts of each child asked for, also of one without any. */
    List<CareFacts> all() {
        return children.stream().distinct().map(this::of).toList();
    }

    private CareFacts of(Long child) {
        List<CareFacts.Period> periodsOfChild = periods.getOrDefault(child, List.of());
        Set<LocalDate> starts = new HashSet<>();
        periodsOfChild.forEach(period -> starts.add(period.startedOn()));
        List<Placement> placements = Placements.of(episodes.getOrDefault(child, List.of()));
        List<CareFacts.Move> moves = Placements.moves(placements, starts).stream()
                .map(placement -> new CareFacts.Move(placement.startedOn(), placement.planned(), Placements.isAdoptive(placement))).toList();
        StoredReview next = open.get(child);
        CareFacts.Extra extra = next == null || next.extraReason() == null || next.arrangedFor() == null ? null
                : new CareFacts.Extra(next.arrangedFor(), next.extraReason());
        return new CareFacts(child, periodsOfChild, moves, held.getOrDefault(child, List.of()), extra);
    }

    /** A review as it is stored now, held or open. */
    StoredReview stored(long review) {
        return stored.get(review);
    }

    /** The open review of a child; null if there is none. */
    StoredReview open(long child) {
        return open.get(child);
    }
}
