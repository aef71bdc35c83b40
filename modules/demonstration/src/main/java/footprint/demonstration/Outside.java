package footprint.demonstration;

import org.jdbi.v3.core.Handle;

import java.time.LocalDate;

/**
 * What stands beside the records: a meeting that looked at alerts, calls, something that was sent to the agency's contact, something that was asked of the lawyer, a few
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
        notices(handle, today);
        handle.createUpdate("""
                        with listed as (select id, stage from alert where state = 'open' and kind <> 'good-practice' order by id desc limit 3),
                             held as (insert into alert_meeting (label, held_on, roles, begun_on, begun_by)
                                  select 'Challenge Meeting', :today - 12, 'Assistant Director, Agency Decision Maker', :today - 12, s.person_id
                                  from (select person_id from role_holding where role = 'service-lead' limit 1) s where exists (select 1 from listed) returning id, begun_by),
                             items as (insert into alert_meeting_item (meeting_id, alert_id, stage, follow_up, note, noted_on, noted_by)
                                  select h.id, l.id, 'Stage ' || l.stage, false, 'The plan is agreed; who pays is not.', :today - 12, h.begun_by from held h, listed l)
                        insert into alert_action (alert_id, meeting_id, what, who, due_on, agreed_on, agreed_by, state)
                        select l.id, h.id, 'Settle who pays, and tell the reviewer', 'Head of Service', :today + 9, :today - 12, h.begun_by, 'open'
                        from held h, (select min(id) as id from listed) l""").bind("today", today).execute();
        handle.createUpdate("""
                        insert into alert_call (child_id, called_on, with_whom, settled, said, called_by, kept_on)
                        select a.child_id, :today - 5, 'The team manager', a.place = 1, case a.place when 1 then 'The report was there the same afternoon.' else 'Rings back on Friday.' end,
                               a.raised_by, :today - 5
                        from (select child_id, raised_by, row_number() over (order by id) as place from alert
                              where state = 'open' and child_id is not null and raised_by is not null order by id limit 2) a""").bind("today", today).execute();
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

    /** A Need to Know notice about the child of the newest open concern, copied to the child's reviewers; and a question what changed for a child. */
    private static void notices(Handle handle, LocalDate today) {
        handle.createUpdate("""
                        with told as (insert into notice (happened_on, child_id, told, sent_by, sent_to, recorded_on, recorded_by)
                             select cast(:today as date) - 2, a.child_id, 'An invented event of which the seniors were told.', 'Duty team', 'Head of Service, Director', :today, s.person_id
                             from (select child_id from alert where state = 'open' and child_id is not null order by id desc limit 1) a,
                                  (select person_id from role_holding where role = 'service-lead' limit 1) s returning id, child_id)
                        insert into notice_copy (notice_id, person_id, copied_on)
                        select distinct t.id, l.reviewer_id, cast(:today as date) from told t join allocation l on l.child_id = t.child_id and l.from_date <= :today
                        and (l.to_date is null or l.to_date >= :today)""").bind("today", today).execute();
        handle.createUpdate("""
                        insert into alert_aftermath (alert_id, resolved_on, ask_at, asked_at, outcome, told, asked_of)
                        select a.id, a.resolved_on, cast(:today as date) - interval '1 day', cast(:today as date) - interval '1 day', 'nobody to tell', 0, l.reviewer_id
                        from alert a join allocation l on l.child_id = a.child_id and l.from_date <= :today and (l.to_date is null or l.to_date >= :today)
                        where a.kind = 'concern' and a.state = 'resolved' and a.resolved_on <= cast(:today as date) - 90 order by a.resolved_on desc, a.id desc limit 3 on conflict do nothing""")
                .bind("today", today).execute();
    }
}
