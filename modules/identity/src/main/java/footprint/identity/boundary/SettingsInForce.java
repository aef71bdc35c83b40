package footprint.identity.boundary;

import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.identity.SettingsVersion;
import footprint.kernel.PageRequest;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.SettingOrigin;
import footprint.tenancy.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What holds in this council, from when, and whether the council said so or a default stands (R016). */
@ApplicationScoped
@Transactional
public class SettingsInForce {

    private final CouncilDatabase database;
    private final Settings settings;

    @Inject
    public SettingsInForce(CouncilDatabase database, Settings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** For the container's proxy. */
    protected SettingsInForce() {
        this(null, null);
    }

    /** Every version of every room's newest publication, by room and date. */
    @Permit(Permission.SETTINGS_READ)
    public List<SettingsVersion> versions() {
        return database.sql().createQuery("""
                        select c.room, c.valid_from, c.published_at, c.published_by, c.reason
                        from configuration c
                        where c.publication = (select max(n.publication) from configuration n where n.room = c.room)
                        order by c.room, c.valid_from
                        """)
                .map((row, context) -> new SettingsVersion(row.getString("room"), row.getObject("valid_from", LocalDate.class),
                        row.getTimestamp("published_at").toInstant(), row.getString("published_by"), row.getString("reason")))
                .list();
    }

    /**
     * One room's settings on a date, one row for each value.
     *
     * @param words only settings whose path or value has these words; null or blank for all
     * @throws ProblemException IDE-010 for a room without settings
     */
    @Permit(Permission.SETTINGS_READ)
    public Slice<SettingOrigin> of(String room, LocalDate date, String words, PageRequest page) {
        if (versions().stream().noneMatch(version -> version.room().equals(room))) {
            throw new ProblemException(Problem.notFound("IDE-010", "There are no settings called \"" + room + "\". Choose one from the list of settings."));
        }
        String wanted = words == null ? "" : words.strip().toLowerCase(Locale.ROOT);
        List<SettingOrigin> found = settings.origins(room, date).stream()
                .filter(origin -> (origin.path() + " " + origin.value()).toLowerCase(Locale.ROOT).contains(wanted)).toList();
        int from = (int) Math.min(found.size(), page.offset());
        return new Slice<>(found.subList(from, Math.min(found.size(), from + page.size())), found.size(), page);
    }
}
