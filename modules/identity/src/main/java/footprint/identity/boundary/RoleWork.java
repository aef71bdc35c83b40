package footprint.identity.boundary;

import footprint.identity.CurrentActor;
import footprint.identity.HeldRole;
import footprint.identity.NewHolding;
import footprint.identity.NewPerson;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.identity.control.RoleChecks;
import footprint.kernel.Actor;
import footprint.kernel.London;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.kernel.Role;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/**
 * Adding people, giving roles and ending them. Roles are asked for at every request, so that one that is ended is gone at the
 * next. Nobody gives a role to themselves: an administrator who could would open the children's records alone.
 */
@ApplicationScoped
@Transactional
public class RoleWork {

    private final CouncilDatabase database;
    private final Settings settings;
    private final CurrentActor current;
    private final Clock clock;

    @Inject
    public RoleWork(CouncilDatabase database, Settings settings, CurrentActor current, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.current = current;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected RoleWork() {
        this(null, null, null, null);
    }

    /**
     * Adds somebody, without any role.
     *
     * @return the key
     * @throws ProblemException IDE-040 to IDE-042 for what is wrong, IDE-050 when the sign-in name is taken
     */
    @Permit(Permission.PEOPLE_WRITE)
    public long add(NewPerson person) {
        refuse(RoleChecks.of(person));
        String email = person.email() == null || person.email().isBlank() ? null : person.email().strip();
        long id = database.sql().createQuery("""
                        insert into person (username, full_name, email) values (:username, :name, :email) on conflict (username) do nothing returning id""")
                .bind("username", person.username().strip()).bind("name", person.name().strip()).bind("email", email).mapTo(Long.class).findOne()
                .orElseThrow(() -> new ProblemException(new Problem("IDE-050", 409, "Somebody with this sign-in name is here already. Nobody was added. "
                        + "Find the person in the list and give the role there.", "username")));
        Handle handle = database.sql();
        Actor actor = current.actor();
        handle.createUpdate("insert into role_change (at, by_person, by_name, person_id, what) values (:at, :by, :name, :person, 'added')")
                .bind("at", now()).bind("by", actor.personId()).bind("name", actor.name()).bind("person", id).execute();
        return id;
    }

    /**
     * Gives a role from a day on.
     *
     * @return the key of what is held
     * @throws ProblemException IDE-043 to IDE-048 for what is wrong, IDE-049 for nobody, IDE-051 for oneself, IDE-059 for whom one was shown the password, IDE-052 when it is held already
     */
    @Permit(Permission.PEOPLE_WRITE)
    public long give(long person, NewHolding wanted) {
        LocalDate today = London.today(clock);
        Handle handle = database.sql();
        PeopleRows rows = locked(handle, today);
        rows.one(person);
        if (person == current.actor().personId()) {
            throw new ProblemException(Problem.conflict("IDE-051",
                    "Nobody gives a role to themselves. Nothing was given. Ask another administrator of this council."));
        }
        if (rows.isForAnother(current.actor().personId(), person, "secret shown")) {
            throw new ProblemException(Problem.conflict("IDE-059",
                    "You were shown this password or secret, so another administrator gives the role. Nothing was given."));
        }
        refuse(RoleChecks.of(wanted, rows.limits(settings), today));
        if (rows.roles(person).stream().anyMatch(held -> held.isEndable() && sameAs(held, wanted))) {
            throw new ProblemException(Problem.conflict("IDE-052", "The person holds this role already, or will. Nothing was given."));
        }
        long id = handle.createQuery("""
                        insert into role_holding (person_id, role, team, area, answering_role, agency, from_date, to_date)
                        values (:person, :role, :team, :area, :answering, :agency, :from, :to) returning id""")
                .bind("person", person).bind("role", wanted.role()).bind("team", wanted.team()).bind("area", wanted.area())
                .bind("answering", wanted.answeringRole()).bind("agency", wanted.agency()).bind("from", wanted.from()).bind("to", wanted.to())
                .mapTo(Long.class).one();
        note(handle, id, "given");
        return id;
    }

    /**
     * Ends a role.
     *
     * @param last the last day on which it holds; null: it ends now, and is gone at the person's next request
     * @throws ProblemException IDE-049 for nobody, IDE-053 when the person holds no such role any more, IDE-054 for a last day that has passed,
     *                          IDE-055 when it is the own or the council's last administrator
     */
    @Permit(Permission.PEOPLE_WRITE)
    public void end(long person, long holding, LocalDate last) {
        LocalDate today = London.today(clock);
        Handle handle = database.sql();
        PeopleRows rows = locked(handle, today);
        rows.one(person);
        List<HeldRole> held = rows.roles(person);
        HeldRole role = held.stream().filter(one -> one.id() == holding && one.isEndable()).findFirst().orElseThrow(() -> new ProblemException(
                Problem.notFound("IDE-053", "The person holds no such role any more. Nothing was changed. Look at the person's roles again.")));
        if (last != null && (last.isBefore(today) || role.to() != null && last.isAfter(role.to()))) {
            throw new ProblemException(Problem.invalid("IDE-054", "last", "Give a last day from today on, and before the role ends anyway. Nothing was changed."));
        }
        if (role.role().equals(Role.ADMINISTRATOR.code())) {
            keepAnAdministrator(handle, person, held, role, today);
        }
        // Ended now means that yesterday was the last whole day: whoever asks for today's roles finds it no more.
        handle.createUpdate("update role_holding set to_date = :last where id = :id").bind("last", last == null ? today.minusDays(1) : last)
                .bind("id", holding).execute();
        note(handle, holding, "ended");
    }

    private void keepAnAdministrator(Handle handle, long person, List<HeldRole> held, HeldRole role, LocalDate today) {
        boolean ownLast = person == current.actor().personId() && held.stream()
                .noneMatch(other -> other.id() != role.id() && other.role().equals(role.role()) && other.state().equals("today") && other.to() == null);
        boolean councilsLast = handle.createQuery("""
                        select not exists (select 1 from role_holding where role = :role and id <> :id and from_date <= :today and to_date is null)""")
                .bind("role", role.role()).bind("id", role.id()).bind("today", today).mapTo(Boolean.class).one();
        if (ownLast || councilsLast) {
            throw new ProblemException(Problem.conflict("IDE-055", "This is the last role as administrator, yours or the council's. "
                    + "Nothing was changed. Give the role to somebody else first, who can then end it."));
        }
    }

    private static boolean sameAs(HeldRole held, NewHolding wanted) {
        return held.role().equals(wanted.role()) && Objects.equals(held.team(), wanted.team()) && Objects.equals(held.area(), wanted.area())
                && Objects.equals(held.answeringRole(), wanted.answeringRole()) && Objects.equals(held.agency(), wanted.agency());
    }

    /** One change of roles at a time: two administrators who end each other's role at once must not both succeed unseen. */
    private static PeopleRows locked(Handle handle, LocalDate today) {
        handle.execute("lock table role_holding in share row exclusive mode");
        return new PeopleRows(handle, today);
    }

    private void note(Handle handle, long holding, String what) {
        Actor actor = current.actor();
        handle.createUpdate("""
                        insert into role_change (at, by_person, by_name, person_id, holding_id, what, role, team, area, answering_role, agency, from_date, to_date)
                        select :at, :by, :name, h.person_id, h.id, :what, h.role, h.team, h.area, h.answering_role, h.agency, h.from_date, h.to_date
                        from role_holding h where h.id = :holding""")
                .bind("at", now()).bind("by", actor.personId()).bind("name", actor.name()).bind("what", what).bind("holding", holding).execute();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }
}
