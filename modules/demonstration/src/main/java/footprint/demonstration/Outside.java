package footprint.demonstration;

import org.jdbi.v3.core.Handle;

import java.time.LocalDate;

/**
 * What stands beside the records: something that was sent to the agency's contact, something that was asked of the lawyer, a few
 * children of the social worker and a sample for the auditor.
 */
final class Outside {

    private Outside() {
    }

    /** One of each, about the two newest open alerts; a council without an open alert gets none. */
    static void into(Handle handle, LocalDate today) {
        handle.createUpdate("""
                        insert into alert_agency (alert_id, agency, question, asked_on, asked_by, due_on)
                        select a.id, h.agency, 'What will your service offer, and from when?', :today, a.raised_by, :today + 14
                        from role_holding h cross join lateral (select id, raised_by from alert where state = 'open' and raised_by is not null order by id desc limit 1) a
                        where h.agency is not null""").bind("today", today).execute();
        handle.createUpdate("""
                        insert into alert_advice (alert_id, lawyer_id, question, asked_on, asked_by)
                        select a.id, l.person_id, 'May the council wait any longer before it acts?', :today, s.person_id
                        from (select id from alert where state = 'open' and child_id is not null order by id desc offset 1 limit 1) a,
                             (select person_id from role_holding where role = 'independent-lawyer' limit 1) l,
                             (select person_id from role_holding where role = 'service-lead' limit 1) s""").bind("today", today).execute();
        handle.createUpdate("""
                        insert into social_work (child_id, person_id, from_date)
                        select p.child_id, w.person_id, p.started_on from period_of_care p, (select person_id from role_holding where role = 'social-worker' limit 1) w
                        where p.ended_on is null
                        order by exists (select 1 from alert a join alert_step s on s.alert_id = a.id and s.moves = a.moves and s.stage = a.stage
                                          where a.child_id = p.child_id and a.state = 'open' and s.responded_on is null
                                            and 'Social Worker' = any (string_to_array(s.answering_role, ', '))) desc, p.child_id limit 14""").execute();
        handle.createUpdate("""
                        with drawn as (insert into sample (purpose, auditor_id, drawn_by, drawn_on, ends_on)
                             select 'How the last letters were written', a.person_id, s.person_id, :today, :today + 30
                             from (select person_id from role_holding where role = 'auditor' limit 1) a,
                                  (select person_id from role_holding where role = 'service-lead' limit 1) s returning id)
                        insert into sample_child (sample_id, child_id)
                        select d.id, p.child_id from drawn d, (select distinct child_id from period_of_care where ended_on is null order by child_id desc limit 8) p""")
                .bind("today", today).execute();
    }
}
