package footprint.tenancy.tick;

import com.github.kagkarlsson.scheduler.Clock;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * What time it is where the scheduler's table lies: no machine's own clock is asked, so it may be wrong. When the database
 * does not answer, the time goes on from its last answer: the scheduler's threads do not live through a clock that fails.
 */
final class TableTime implements Clock {

    private final DataSource table;
    private volatile Answer last;

    TableTime(DataSource table) {
        this.table = table;
    }

    /** @throws IllegalStateException when the database has never answered */
    @Override
    public Instant now() {
        try {
            Answer answer = new Answer(ask(), System.nanoTime());
            last = answer;
            return answer.at();
        } catch (SQLException failure) {
            Answer known = last;
            if (known == null) {
                throw new IllegalStateException("The database does not say what time it is", failure);
            }
            return known.at().plusNanos(System.nanoTime() - known.nanos());
        }
    }

    private Instant ask() throws SQLException {
        try (Connection connection = table.getConnection();
             PreparedStatement ask = connection.prepareStatement("select clock_timestamp()");
             ResultSet answer = ask.executeQuery()) {
            answer.next();
            return answer.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    private record Answer(Instant at, long nanos) {
    }
}
