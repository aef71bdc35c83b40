package footprint.identity.boundary;

import footprint.identity.AccountStanding;
import footprint.identity.CurrentActor;
import footprint.identity.NewPerson;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.identity.PersonLine;
import footprint.kernel.Actor;
import footprint.kernel.London;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.tenancy.CouncilDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/**
 * People's accounts in the sign-in service. The application has no login there: what is wanted is written down in the council's own
 * table, and the steward does it within seconds.
 */
@ApplicationScoped
@Transactional
public class Accounts {

    private static final String INVITE = "invite";
    private static final String DISMISS = "dismiss";
    private static final String PROGRAM = "service-account-";

    private final CouncilDatabase database;
    private final RoleWork work;
    private final CurrentActor current;
    private final Clock clock;

    @Inject
    public Accounts(CouncilDatabase database, RoleWork work, CurrentActor current, Clock clock) {
        this.database = database;
        this.work = work;
        this.current = current;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Accounts() {
        this(null, null, null, null);
    }

    /** What was last asked for somebody; empty when nothing ever was. */
    @Permit(Permission.PEOPLE_READ)
    public Optional<AccountStanding> standing(long person) {
        return database.sql().createQuery("select kind, state, outcome, fault, asked_at from account_task where person_id = :person order by id desc limit 1")
                .bind("person", person).map((row, context) -> new AccountStanding(row.getString("kind"), row.getString("state"), row.getString("outcome"),
                        row.getString("fault"), row.getTimestamp("asked_at").toInstant())).findOne();
    }

    /**
     * Adds somebody who has no account yet, and asks for one. Without a sign-in name the e-mail address is taken.
     *
     * @return the key
     * @throws ProblemException IDE-040 to IDE-042 for what is wrong, IDE-050 when the sign-in name is taken, IDE-057 without an e-mail address
     */
    @Permit(Permission.PEOPLE_WRITE)
    public long addInvited(NewPerson person) {
        if (person.email() == null || person.email().isBlank()) {
            throw noAddress();
        }
        boolean named = person.username() != null && !person.username().isBlank();
        String username = (named ? person.username() : person.email()).strip().toLowerCase(Locale.ROOT); // as the sign-in service keeps it
        long id = work.add(new NewPerson(username, person.name(), person.email()));
        invite(id);
        return id;
    }

    /**
     * Asks for an account in the sign-in service and a one-time password, or a new one.
     *
     * @throws ProblemException IDE-049 for nobody, IDE-057 without an e-mail address or for programs, IDE-058 when something is still being done
     */
    @Permit(Permission.PEOPLE_WRITE)
    public void invite(long person) {
        PersonLine somebody = people().one(person);
        if (somebody.email() == null || somebody.username().startsWith(PROGRAM)) {
            throw noAddress();
        }
        ask(person, INVITE, "invited");
    }

    /**
     * Somebody leaves the council: every role ends now, the account is shut and its sessions end.
     *
     * @throws ProblemException IDE-049 for nobody, IDE-055 for oneself or the last administrator, IDE-058 when something is still being done
     */
    @Permit(Permission.PEOPLE_WRITE)
    public void dismiss(long person) {
        Handle sql = database.sql();
        LocalDate today = London.today(clock);
        sql.execute("lock table role_holding in share row exclusive mode");
        people().one(person);
        if (person == current.actor().personId() || !sql.createQuery("""
                        select exists (select 1 from role_holding where role = 'administrator' and person_id <> :person and from_date <= :today
                                       and (to_date is null or to_date >= :today))""")
                .bind("person", person).bind("today", today).mapTo(Boolean.class).one()) {
            throw new ProblemException(Problem.conflict("IDE-055", "This is you, or the council's last administrator. Nothing was changed. "
                    + "Give the role to somebody else first, who can then do it."));
        }
        sql.createUpdate("""
                        with ended as (
                            update role_holding set to_date = :last where person_id = :person and (to_date is null or to_date > :last) returning *)
                        insert into role_change (at, by_person, by_name, person_id, holding_id, what, role, team, area, answering_role, agency, from_date, to_date)
                        select :at, :by, :name, person_id, id, 'ended', role, team, area, answering_role, agency, from_date, to_date from ended""")
                .bind("last", today.minusDays(1)).bind("person", person).bind("at", now()).bind("by", current.actor().personId())
                .bind("name", current.actor().name()).execute();
        sql.execute("delete from handed_word where person_id = ?", person);
        ask(person, DISMISS, "dismissed");
    }

    private static ProblemException noAddress() {
        return new ProblemException(Problem.invalid("IDE-057", "email", "Only a person with an e-mail address can be invited. Nobody was invited."));
    }

    private void ask(long person, String kind, String what) {
        Handle sql = database.sql();
        Actor actor = current.actor();
        boolean asked = sql.createUpdate("insert into account_task (person_id, kind, asked_at) values (:person, :kind, :at) on conflict do nothing")
                .bind("person", person).bind("kind", kind).bind("at", now()).execute() == 1;
        if (!asked) {
            throw new ProblemException(Problem.conflict("IDE-058", "Something is still being done for this person in the sign-in service. Nothing was changed. "
                    + "Look again in a moment."));
        }
        sql.createUpdate("insert into role_change (at, by_person, by_name, person_id, what) values (:at, :by, :name, :person, :what)")
                .bind("at", now()).bind("by", actor.personId()).bind("name", actor.name()).bind("person", person).bind("what", what).execute();
    }

    private PeopleRows people() {
        return new PeopleRows(database.sql(), London.today(clock));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
