package footprint.exchange.storing;

import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;

/** Rows in the text form of COPY. */
final class CopyText {

    private final StringBuilder text;
    private boolean rowBegun;

    CopyText(int rows) {
        this.text = new StringBuilder(Math.max(1024, rows * 48));
    }

    CopyText cell(Object value) {
        if (rowBegun) {
            text.append('\t');
        }
        rowBegun = true;
        switch (value) {
            case null -> text.append("\\N");
            case LocalDate date -> date(date);
            case String letters -> escaped(letters);
            default -> text.append(value);
        }
        return this;
    }

    void endRow() {
        text.append('\n');
        rowBegun = false;
    }

    private void date(LocalDate date) {
        text.append(date.getYear()).append('-');
        twoDigits(date.getMonthValue());
        text.append('-');
        twoDigits(date.getDayOfMonth());
    }

    private void twoDigits(int number) {
        if (number < 10) {
            text.append('0');
        }
        text.append(number);
    }

    private void escaped(String letters) {
        for (int place = 0; place < letters.length(); place++) {
            char sign = letters.charAt(place);
            switch (sign) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\0' -> text.append('\u00b7');
                default -> text.append(sign);
            }
        }
    }

    /** Sends the rows with a COPY statement, on the connection and in the transaction of the handle. */
    void send(Handle sql, String copy) {
        if (text.isEmpty()) {
            return;
        }
        try {
            sql.getConnection().unwrap(PGConnection.class).getCopyAPI()
                    .copyIn(copy, new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (SQLException | IOException failure) {
            throw new IllegalStateException("The rows could not be sent to the database", failure);
        }
    }
}
