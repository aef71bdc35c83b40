package footprint.escalation.boundary;

import footprint.kernel.Actor;
import footprint.kernel.Role;
import org.jdbi.v3.core.statement.Query;

/**
 * Who answers alerts: a title of the ladder, in one team, in one area, or everywhere.
 *
 * @param title as the ladder writes it; null answers nothing
 * @param team  code of the one team; null for all
 * @param area  the area whose teams they are; null for all
 * @param own   whether only alerts about the children of the person's own work count: a social worker answers for those and no others
 */
record Answerer(String title, String team, String area, boolean own) {

    /** The part of a question that an alert "a" and a step "s" must fulfil to be this person's. A challenge to no team is everybody's. */
    static final String SENT = """
             :title = any (string_to_array(s.answering_role, ', '))
               and (cast(:team as text) is null or a.team is null or a.team = :team)
               and (cast(:area as text) is null or a.team is null or exists (select 1 from team t where t.code = a.team and t.area = :area))
               and (not :own or a.child_id in (select child_id from child_in_scope))
            """;

    static Answerer of(Actor actor) {
        return new Answerer(actor.answeringRole(), actor.team(), actor.area(), actor.role() == Role.SOCIAL_WORKER);
    }

    Query bind(Query query) {
        return query.bind("title", title).bind("team", team).bind("area", area).bind("own", own);
    }
}
