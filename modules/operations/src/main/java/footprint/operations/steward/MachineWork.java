package footprint.operations.steward;

import footprint.kernel.CouncilCode;
import footprint.kernel.London;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.operations.CouncilOrder;
import footprint.operations.OrderKind;
import footprint.tenancy.onboarding.OwnerDatabase;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * The programs of a council: their client in the sign-in service, and their place among the council's people. Which role they hold
 * the council's administrator says, and the secret waits for him or her: whoever orders it has neither.
 */
final class MachineWork implements Work {

    private final OwnerDatabase database;
    private final MachineClients machines;
    private final SealedWords handed;
    private final Clock clock;

    MachineWork(OwnerDatabase database, MachineClients machines, SealedWords handed, Clock clock) {
        this.database = database;
        this.machines = machines;
        this.handed = handed;
        this.clock = clock;
    }

    @Override
    public Map<String, String> carryOut(CouncilOrder order, Steps steps) {
        return order.kind() == OrderKind.MACHINE ? provide(order, steps) : takeAway(order, steps);
    }

    private Map<String, String> provide(CouncilOrder order, Steps steps) {
        if (!handed.isPossible()) {
            throw new ProblemException(Problem.conflict("OPE-054", "A secret can only be handed over when FOOTPRINT_SEALING_KEY is set. "
                    + "Nothing was done. Set it for the steward and for the application, then order it again."));
        }
        CouncilCode council = new CouncilCode(order.council());
        String username = MachineClients.username(order.council());
        steps.now("Making a new secret in the sign-in service");
        String secret = machines.newSecret(order.council());
        steps.now("Handing it to the council's administrator");
        database.council(council, sql -> {
            sql.createUpdate("insert into person (username, full_name) values (:username, 'The council''s own programs') on conflict (username) do nothing")
                    .bind("username", username).execute();
            long person = sql.createQuery("select id from person where username = :username").bind("username", username).mapTo(Long.class).one();
            handed.keep(council, person, secret, sql);
            note(sql, order, person);
            return person;
        });
        return Map.of("client", MachineClients.client(order.council()), "username", username);
    }

    private Map<String, String> takeAway(CouncilOrder order, Steps steps) {
        steps.now("Taking the client out of the sign-in service");
        machines.remove(order.council());
        steps.now("Ending its roles");
        database.council(new CouncilCode(order.council()), sql -> sql.createQuery("select id from person where username = :username")
                .bind("username", MachineClients.username(order.council())).mapTo(Long.class).findOne().map(person -> {
                    endRoles(sql, order, person);
                    return sql.execute("delete from handed_word where person_id = ?", person);
                }));
        return Map.of("client", MachineClients.client(order.council()));
    }

    private void endRoles(Handle sql, CouncilOrder order, long person) {
        sql.createUpdate("""
                        with ended as (
                            update role_holding set to_date = :last where person_id = :person and (to_date is null or to_date > :last)
                            returning *)
                        insert into role_change (at, by_name, person_id, holding_id, what, role, team, area, answering_role, agency, from_date, to_date)
                        select :at, :by, person_id, id, 'ended', role, team, area, answering_role, agency, from_date, to_date from ended""")
                .bind("last", London.today(clock).minusDays(1)).bind("person", person).bind("at", now()).bind("by", order.orderedBy()).execute();
    }

    private void note(Handle sql, CouncilOrder order, long person) {
        sql.createUpdate("insert into role_change (at, by_name, person_id, what) values (:at, :by, :person, 'secret made')").bind("at", now())
                .bind("by", order.orderedBy()).bind("person", person).execute();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
