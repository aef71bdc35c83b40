package footprint.tenancy;

import java.time.LocalDate;
import java.util.List;

/** The current council's rules, by the date on which they held. */
public interface Settings {

    /**
     * The settings in force on a date.
     *
     * @param type a record marked {@link RoomSettings}
     * @throws footprint.kernel.ProblemException TEN-002 when the council has no version from that date or before
     */
    <T> T on(Class<T> type, LocalDate date);

    /** Every version, oldest first. */
    <T> List<Version<T>> versions(Class<T> type);

    /** For each setting in force on a date: its path, value, and whether the council said so or it is a default (R016). */
    List<SettingOrigin> origins(String room, LocalDate date);

    /** The number of the publication of a room that is in force, counted from 1. What is open keeps it (R006). */
    int publication(String room);

    /**
     * One version as one publication had it, however often the room has been published since.
     *
     * @param from the first day of the version
     * @throws footprint.kernel.ProblemException TEN-002 when that publication has no version from that day
     */
    <T> T published(Class<T> type, int publication, LocalDate from);
}
