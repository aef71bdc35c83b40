package footprint.escalation.boundary;

import footprint.escalation.Ladder;
import footprint.escalation.Ladder.Stage;
import footprint.escalation.LadderKey;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

import java.time.LocalDate;
import java.util.Map;

/** The statements of a move: one for each pair of stages in each table, whatever the number of alerts. */
final class LadderMoves {

    private final Handle handle;
    private final LadderKey from;
    private final LadderKey to;

    LadderMoves(Handle handle, LadderKey from, LadderKey to) {
        this.handle = handle;
        this.from = from;
        this.to = to;
    }

    int move(Map<Integer, Integer> mapping, Ladder ladder, LocalDate today, long personId, String reason) {
        batch("""
                insert into alert_move (alert_id, number, from_publication, from_ladder, from_stage, to_publication, to_ladder, to_stage, moved_on, moved_by, reason)
                select id, moves + 1, ladder_publication, ladder_from, stage, :publication, :ladder, :landed, :today, :person, :reason
                from alert where state = 'open' and ladder_publication = :wasPublication and ladder_from = :wasLadder and stage = :stage""",
                mapping, ladder, today, personId, reason);
        // The step is told anew on the other ladder: who answers there, and everything else as it stood.
        batch("""
                insert into alert_step (alert_id, moves, stage, answering_role, entered_on, due_on, due_sentence, responded_on, responded_by, responder,
                                        response, accepted, feedback, due_from, due_within, calendar, round)
                select a.id, a.moves + 1, :landed, :role, :today, s.due_on, s.due_sentence, s.responded_on, s.responded_by, s.responder, s.response,
                       s.accepted, s.feedback, s.due_from, s.due_within, s.calendar, s.round
                from alert a join alert_step s on s.alert_id = a.id and s.moves = a.moves and s.stage = a.stage
                where a.state = 'open' and a.ladder_publication = :wasPublication and a.ladder_from = :wasLadder and a.stage = :stage""",
                mapping, ladder, today, personId, reason);
        // What is to happen by itself happens on the new step; what happened stays with the old one, and does not happen twice.
        handle.createUpdate("""
                        update alert_clock c set step_id = told.id
                        from alert a join alert_step s on s.alert_id = a.id and s.moves = a.moves and s.stage = a.stage
                                     join alert_step told on told.alert_id = a.id and told.moves = a.moves + 1
                        where c.step_id = s.id and c.struck_at is null and a.state = 'open' and a.ladder_publication = :wasPublication and a.ladder_from = :wasLadder""")
                .bind("wasPublication", from.publication()).bind("wasLadder", from.from()).execute();
        return handle.createUpdate("""
                        update alert a set ladder_publication = :publication, ladder_from = :ladder, stage = m.to_stage, moves = m.number,
                               version = a.version + 1,
                               highest_stage = greatest(m.to_stage, coalesce((select p.landed from unnest(:stages, :landings) as p (stage, landed)
                                                                              where p.stage = a.highest_stage), m.to_stage))
                        from alert_move m
                        where m.alert_id = a.id and m.number = a.moves + 1 and a.state = 'open'
                          and a.ladder_publication = :wasPublication and a.ladder_from = :wasLadder""")
                .bind("publication", to.publication()).bind("ladder", to.from())
                .bindArray("stages", Integer.class, (Object[]) mapping.keySet().toArray(Integer[]::new))
                .bindArray("landings", Integer.class, (Object[]) mapping.values().toArray(Integer[]::new))
                .bind("wasPublication", from.publication()).bind("wasLadder", from.from()).execute();
    }

    private void batch(String statement, Map<Integer, Integer> mapping, Ladder ladder, LocalDate today, long personId, String reason) {
        PreparedBatch batch = handle.prepareBatch(statement);
        mapping.forEach((stage, landed) -> ladder.stage(landed).map(Stage::title).ifPresent(role -> batch.bind("stage", stage).bind("landed", landed)
                .bind("role", role).bind("publication", to.publication()).bind("ladder", to.from()).bind("wasPublication", from.publication())
                .bind("wasLadder", from.from()).bind("today", today).bind("person", personId).bind("reason", reason).add()));
        batch.execute();
    }
}
