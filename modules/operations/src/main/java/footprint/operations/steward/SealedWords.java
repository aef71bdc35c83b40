package footprint.operations.steward;

import footprint.kernel.CouncilCode;
import footprint.kernel.SealedWord;
import footprint.tenancy.onboarding.OwnerDatabase;
import org.jdbi.v3.core.Handle;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** One-time passwords: made here, sealed, and forgotten after a day if nobody looked. */
final class SealedWords {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 4;

    private final OwnerDatabase database;
    private final SealedWord sealing;
    private final Clock clock;
    private Instant looked = Instant.EPOCH;

    SealedWords(OwnerDatabase database, String key, Clock clock) {
        this.database = database;
        this.sealing = key == null ? null : new SealedWord(key);
        this.clock = clock;
    }

    /** Whether a password can be handed over; if not, the sign-in service writes to the person. */
    boolean isPossible() {
        return sealing != null;
    }

    /** Four groups of four letters and digits: 79 bits. */
    static String password() {
        SecureRandom random = new SecureRandom();
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
            made.append(i > 0 && i % GROUP_LENGTH == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return made.toString();
    }

    void keep(long order, String password) {
        database.registry(sql -> sql.execute("""
                insert into handed_word (order_id, sealed) values (?, ?) on conflict (order_id) do update set sealed = excluded.sealed, made_at = now()""",
                order, sealing.seal(order, password)));
    }

    /** Keeps a word for the council's administrator, beside the person whose it is, in the council's own schema. */
    void keep(CouncilCode council, long person, String word, Handle sql) {
        sql.execute("""
                insert into handed_word (person_id, sealed) values (?, ?) on conflict (person_id) do update set sealed = excluded.sealed, made_at = now()""",
                person, sealing.seal(council, person, word));
    }

    void forget(long order) {
        database.registry(sql -> sql.execute("delete from handed_word where order_id = ?", order));
    }

    /** Passwords that nobody fetched for a day. By the database's clock, which wrote when they were made. */
    void forgetOld() {
        if (Duration.between(looked, clock.instant()).compareTo(LOOK_AGAIN) > 0) {
            looked = clock.instant();
            database.registry(sql -> sql.execute("delete from handed_word where made_at < now() - cast(? as interval)", KEPT.toString()));
        }
    }
}
