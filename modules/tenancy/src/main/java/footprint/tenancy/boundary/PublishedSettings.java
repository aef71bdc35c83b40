package footprint.tenancy.boundary;

import footprint.kernel.CouncilCode;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.SettingOrigin;
import footprint.tenancy.Settings;
import footprint.tenancy.Version;
import footprint.tenancy.configuration.DocumentSettings;
import footprint.tenancy.configuration.Publications;
import footprint.tenancy.configuration.SettingsMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Handle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@link Settings} out of the council's own table. Each reading asks the table for its newest number first, so that what
 * another node published is seen at once; the documents behind a number are kept, under the council, the room and the number.
 */
@ApplicationScoped
@Transactional
public class PublishedSettings implements Settings {

    private final CouncilDatabase database;
    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

    @Inject
    public PublishedSettings(CouncilDatabase database) {
        this.database = database;
    }

    /** For the container's proxy. */
    protected PublishedSettings() {
        this(null);
    }

    @Override
    public <T> T on(Class<T> type, LocalDate date) {
        return room(SettingsMapper.roomOf(type)).on(type, date);
    }

    @Override
    public <T> List<Version<T>> versions(Class<T> type) {
        return room(SettingsMapper.roomOf(type)).versions(type);
    }

    @Override
    public List<SettingOrigin> origins(String room, LocalDate date) {
        return room(room).origins(room, date);
    }

    @Override
    public int publication(String room) {
        return Publications.number(database.sql(), room);
    }

    @Override
    public <T> T published(Class<T> type, int publication, LocalDate from) {
        return of(SettingsMapper.roomOf(type), publication).published(type, publication, from);
    }

    private DocumentSettings room(String room) {
        return of(room, Publications.number(database.sql(), room));
    }

    /** The stamp tells a publication from one of the same number that was rolled back, or rehearsed in a copy. */
    private DocumentSettings of(String room, int publication) {
        Handle handle = database.sql();
        String stamp = Publications.stamp(handle, room, publication);
        return kept.compute(new Key(database.council(), room, publication), (key, before) -> before != null && before.stamp().equals(stamp) ? before
                : new Kept(stamp, new DocumentSettings(publication, Publications.of(handle, room, publication)))).settings();
    }

    private record Key(CouncilCode council, String room, int publication) {
    }

    private record Kept(String stamp, DocumentSettings settings) {
    }
}
