package footprint.operations.steward;

import footprint.kernel.CouncilCode;
import footprint.kernel.ProblemException;
import footprint.tenancy.onboarding.OwnerDatabase;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What councils' administrators want done for their people's accounts, from each council's own table. A task's row is held while it
 * is carried out, so that it is one steward's; one that dies lets it go, and what was done is found done.
 */
final class AccountTasks {

    private static final Duration EVERY = Duration.ofSeconds(2);

    private final OwnerDatabase database;
    private final PeoplesAccounts accounts;
    private final SealedWords handed;
    private final Clock clock;
    private final Consumer<String> said;
    private long next = System.nanoTime();

    AccountTasks(OwnerDatabase database, PeoplesAccounts accounts, SealedWords handed, Clock clock, Consumer<String> said) {
        this.database = database;
        this.accounts = accounts;
        this.handed = handed;
        this.clock = clock;
        this.said = said;
    }

    private record Task(long id, String kind, long person, String username, String name, String email) {
    }

    /** Looks into every open council if it is time, and does what waits there. */
    void whenDue() {
        if (System.nanoTime() - next < 0) {
            return;
        }
        next = System.nanoTime() + EVERY.toNanos();
        Map<CouncilCode, Boolean> waiting = database.everyOpenCouncil(sql -> {
            sql.execute("delete from handed_word where made_at < now() - interval '1 day'");
            return sql.createQuery("select exists (select 1 from account_task where state = 'waiting')").mapTo(Boolean.class).one();
        });
        waiting.forEach((council, some) -> {
            if (some) {
                all(council);
            }
        });
    }

    /** Trouble in one council keeps no other waiting; it is tried again. */
    private void all(CouncilCode council) {
        try {
            while (one(council)) {
                // until nothing waits there
            }
        } catch (RuntimeException trouble) {
            said.accept("The account tasks of " + council + " wait. " + Sentences.of(trouble));
        }
    }

    private boolean one(CouncilCode council) {
        return database.council(council, sql -> {
            Optional<Task> task = sql.createQuery("""
                            select t.id, t.kind, p.id as person, p.username, p.full_name, p.email from account_task t join person p on p.id = t.person_id
                            where t.state = 'waiting' order by t.id limit 1 for update of t skip locked""")
                    .map((row, context) -> new Task(row.getLong("id"), row.getString("kind"), row.getLong("person"), row.getString("username"),
                            row.getString("full_name"), row.getString("email"))).findOne();
            task.ifPresent(one -> carryOut(council, one, sql));
            return task.isPresent();
        });
    }

    private void carryOut(CouncilCode council, Task task, Handle sql) {
        try {
            if (task.kind().equals("invite")) {
                PeoplesAccounts.Invited invited = accounts.invite(council, task.username(), task.name(), task.email());
                if (invited.password() != null) {
                    handed.keep(council, task.person(), invited.password(), sql);
                }
                end(sql, task, "done", invited.outcome(), null);
            } else {
                accounts.dismiss(council, task.username());
                end(sql, task, "done", null, null);
            }
            said.accept("Account task " + task.id() + " of " + council + ": " + task.kind() + " is done.");
        } catch (ProblemException failure) {
            end(sql, task, "failed", null, failure.getMessage());
            said.accept("Account task " + task.id() + " of " + council + " failed. " + failure.getMessage());
        }
    }

    private void end(Handle sql, Task task, String state, String outcome, String fault) {
        sql.createUpdate("update account_task set state = :state, outcome = :outcome, fault = :fault, ended_at = :at where id = :id").bind("state", state)
                .bind("outcome", outcome).bind("fault", fault).bind("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).bind("id", task.id()).execute();
    }
}
