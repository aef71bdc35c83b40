package footprint.escalation.boundary;

import footprint.documents.Mail;
import footprint.documents.boundary.Outbox;
import footprint.identity.Permission;
import footprint.identity.control.Permissions;
import footprint.kernel.Role;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Whom the house writes to about an alert: people who hold the role on that day and whose mail address is known. */
final class Addressees {

    private final Handle handle;
    private final LocalDate today;

    Addressees(Handle handle, LocalDate today) {
        this.handle = handle;
        this.today = today;
    }

    /**
     * One of them.
     *
     * @param id      key of the person
     * @param address of theirs
     */
    record Person(long id, String address) {
    }

    /** Those who answer on a rung, as {@link Answerer} has it. */
    List<Person> answering(String titles, String team) {
        return people(handle.createQuery("""
                        select distinct p.id, p.email from person p join role_holding h on h.person_id = p.id
                        where p.email is not null and h.role = any (:roles) and h.from_date <= :today and (h.to_date is null or h.to_date >= :today)
                          and h.answering_role = any (string_to_array(:titles, ', '))
                          and (h.team is null or cast(:team as text) is null or h.team = :team)
                          and (h.area is null or cast(:team as text) is null or exists (select 1 from team t where t.code = :team and t.area = h.area))
                        order by p.id""").bind("titles", titles).bind("team", team), Permission.ALERTS_ANSWER);
    }

    /** The social workers whom the child of an alert has today. */
    List<Person> workers(long alert) {
        return people(handle.createQuery("""
                        select distinct p.id, p.email from person p join social_work w on w.person_id = p.id join alert a on a.child_id = w.child_id
                        join role_holding h on h.person_id = p.id and h.role = :worker
                        where a.id = :alert and p.email is not null and w.from_date <= :today and (w.to_date is null or w.to_date >= :today)
                          and h.from_date <= :today and (h.to_date is null or h.to_date >= :today) and h.role = any (:roles)
                        order by p.id""").bind("alert", alert).bind("worker", Role.SOCIAL_WORKER.code()), Permission.ALERTS_ANSWER);
    }

    /** Whom one asks about an alert: the child's reviewer today, or else whoever raised it, while that person still reviews. */
    Optional<Long> reviewerOf(long alert) {
        return handle.createQuery("""
                        select w.person_id from (select l.reviewer_id as person_id, 1 as turn, l.from_date as since from allocation l join alert a on a.child_id = l.child_id
                                                 where a.id = :alert and l.from_date <= :today and (l.to_date is null or l.to_date >= :today)
                                                 union all select raised_by, 2, raised_on from alert where id = :alert) w
                        where exists (select 1 from role_holding h where h.person_id = w.person_id and h.role = any (:roles) and h.from_date <= :today
                                        and (h.to_date is null or h.to_date >= :today))
                        order by w.turn, w.since desc limit 1""")
                .bind("alert", alert).bind("today", today).bindArray("roles", String.class, (Object[]) roles(Permission.ALERTS_RAISE)).mapTo(Long.class).findOne();
    }

    /** One person, if an address is known. */
    List<Person> one(long person) {
        return handle.createQuery("select id, email from person where id = :id and email is not null").bind("id", person)
                .map((row, context) -> new Person(row.getLong("id"), row.getString("email"))).list();
    }

    /** The reviewer who raised it, and the service leads (R067). */
    List<Person> reviewerAndLeads(Long reviewer) {
        return people(handle.createQuery("""
                        select distinct p.id, p.email from person p join role_holding h on h.person_id = p.id
                        where p.email is not null and h.from_date <= :today and (h.to_date is null or h.to_date >= :today)
                          and (p.id = :reviewer and h.role = any (:roles) or h.role = :lead)
                        order by p.id""").bind("reviewer", reviewer).bind("lead", Role.SERVICE_LEAD.code()), Permission.ALERTS_RAISE);
    }

    /**
     * Writes to each of some people, once for each name.
     *
     * @param name what the mail is about, so that nobody gets it twice
     * @param page the address it leads to
     * @return how many were written to
     */
    int write(List<Person> people, String name, String subject, String body, String page) {
        Outbox outbox = new Outbox(handle);
        return (int) people.stream().filter(person -> outbox.put(new Mail(name, person.id(), person.address(), subject, body, page))).count();
    }

    private List<Person> people(Query query, Permission permission) {
        return query.bindArray("roles", String.class, (Object[]) roles(permission)).bind("today", today).map((row, context) -> new Person(row.getLong("id"), row.getString("email"))).list();
    }

    private static String[] roles(Permission permission) {
        return Arrays.stream(Role.values()).filter(role -> Permissions.allows(role, permission)).map(Role::code).toArray(String[]::new);
    }
}
