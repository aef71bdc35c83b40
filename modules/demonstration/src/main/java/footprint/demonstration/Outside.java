package footprint.demonstration;

import org.jdbi.v3.core.Handle;

import java.time.LocalDate;

/** What stands beside the records: something that was sent to the agency's contact, something that was asked of the lawyer. */
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
    }
}
