package footprint.tenancy.tick;

import com.github.kagkarlsson.scheduler.Clock;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** What time it is where the scheduler's table lies: no machine's own clock is asked, so it may be wrong. */
record TableTime(DataSource table) implements Clock {

    @Override
    public Instant now() {
        try (Connection connection = table.getConnection();
             PreparedStatement ask = connection.prepareStatement("select clock_timestamp()");
             ResultSet answer = ask.executeQuery()) {
            answer.next();
            return answer.getObject(1, OffsetDateTime.class).toInstant();
        } catch (SQLException failure) {
            throw new IllegalStateException("The database does not say what time it is", failure);
        }
    }
}
