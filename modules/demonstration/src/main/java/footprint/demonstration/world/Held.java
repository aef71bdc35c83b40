package footprint.demonstration.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One review, while the world is being made. */
final class Held {
    LocalDate due;
    LocalDate first;                     // the first meeting of a series
    LocalDate day;                       // the day that counts
    String lateCause;
    boolean agreed;
    String participation;
    String cause;                        // of not taking part
    boolean notRecorded;
    boolean written = true;              // in time
    LocalDate completed;                 // the record
    final List<Meeting> meetings = new ArrayList<>();

    boolean late() {
        return day != null && due != null && day.isAfter(due);
    }

    /** One sitting, with its own participation record. */
    static final class Meeting {
        final LocalDate day;
        String participation;

        Meeting(LocalDate day) {
            this.day = day;
        }
    }
}
