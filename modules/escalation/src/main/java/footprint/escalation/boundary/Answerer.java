package footprint.escalation.boundary;

import footprint.kernel.Actor;
import org.jdbi.v3.core.statement.Query;

/**
 * Who answers alerts: a title of the ladder, in one team, in one area, or everywhere.
 *
 * @param title as the ladder writes it; null answers nothing
 * @param team  code of the one team; null for all
 * @param area  the area whose teams they are; null for all
 */
record Answerer(String title, String team, String area) {

    /** The part of a question that an alert "a" and a step "s" must fulfil to be this person's. A challenge to no team is everybody's. */
    static final String SENT = """
             :title = any (string_to_array(s.answering_role, ', '))
               and (cast(:team as text) is null or a.team is null or a.team = :team)
               and (cast(:area as text) is null or a.team is null or exists (select 1 from team t where t.code = a.team and t.area = :area))
            """;

    static Answerer of(Actor actor) {
        return new Answerer(actor.answeringRole(), actor.team(), actor.area());
    }

    Query bind(Query query) {
        return query.bind("title", title).bind("team", team).bind("area", area);
    }
}
