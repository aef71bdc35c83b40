package footprint.web.settings;

import footprint.identity.SettingsVersion;
import footprint.identity.boundary.SettingsInForce;
import footprint.kernel.London;
import footprint.kernel.Slice;
import footprint.settings.Draft;
import footprint.settings.boundary.Drafts;
import footprint.tenancy.SettingOrigin;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The council's settings: which versions there are, and what one of them says. */
@Named("settingsPage")
@RequestScoped
public class SettingsPage {

    private SettingsInForce door;
    private Drafts drafts;
    private ListAddress address;
    private Clock clock;
    private List<SettingsVersion> versions;
    private Slice<SettingOrigin> rows;

    protected SettingsPage() {
    }

    @Inject
    public SettingsPage(SettingsInForce door, Drafts drafts, ListAddress address, Clock clock) {
        this.door = door;
        this.drafts = drafts;
        this.address = address;
        this.clock = clock;
    }

    public List<SettingsVersion> getVersions() {
        if (versions == null) {
            versions = door.versions();
        }
        return versions;
    }

    /** The versions of the room that the address names. */
    public List<SettingsVersion> getVersionsOfRoom() {
        return getVersions().stream().filter(version -> version.room().equals(getRoom())).toList();
    }

    public String getRoom() {
        return address.value("room");
    }

    /** The day asked about; a date that cannot be read is today. */
    public LocalDate getOn() {
        try {
            return LocalDate.parse(address.value("on"));
        } catch (DateTimeParseException notGiven) {
            return London.today(clock);
        }
    }

    public Slice<SettingOrigin> getRows() {
        if (rows == null) {
            rows = door.of(getRoom(), getOn(), address.value("q"), address.pageRequest(Set.of()));
        }
        return rows;
    }

    /** The rooms: what holds now, what comes into force and when, and what is being changed. */
    public List<RoomLine> getRooms() {
        LocalDate today = London.today(clock);
        List<Draft> open = drafts.open();
        return Stream.concat(Stream.of("council"), RoomEditors.rooms().stream()).map(room -> {
            List<SettingsVersion> own = getVersions().stream().filter(version -> version.room().equals(room)).toList();
            return new RoomLine(room, RoomEditors.name(room), own.reversed().stream().filter(version -> !version.from().isAfter(today)).findFirst().orElse(null),
                    own.stream().filter(version -> version.from().isAfter(today)).toList(),
                    open.stream().filter(draft -> draft.room().equals(room)).findFirst().orElse(null), RoomEditors.of(room));
        }).filter(line -> line.now() != null || !line.coming().isEmpty()).toList();
    }

    /**
     * One room of the list.
     *
     * @param now     the version in force; null before the first
     * @param coming  the versions published for later days
     * @param draft   what is being prepared; null when nothing is
     * @param editors the pages on which it is changed
     */
    public record RoomLine(String room, String name, SettingsVersion now, List<SettingsVersion> coming, Draft draft,
                           List<RoomEditors.Editor> editors) {
    }

    /** A path as a person reads it: deadlines, first, interval. */
    public String readable(String path) {
        return path.replace("-", " ").replace(".", " › ").replaceAll("\\[(\\d+)]", " $1");
    }

    /** What the room decides, in a few words. */
    public String about(String room) {
        return switch (room) {
            case "council" -> "Name, code, region and colour";
            case "terms" -> "The council's own words";
            case "timetable" -> "How days are counted";
            case "reviews" -> "Deadlines, targets, participation, causes";
            case "caseload" -> "Teams, weights and the band of cases";
            case "records" -> "How soon a request is answered, how long a record is kept";
            case "escalation" -> "The ladder and the reasons for an alert";
            case "reporting" -> "Tables and figures of the annual report";
            default -> "";
        };
    }
}
