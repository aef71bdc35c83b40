package footprint.tenancy.configuration;

import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.tenancy.SettingOrigin;
import footprint.tenancy.Settings;
import footprint.tenancy.Version;
import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** {@link Settings} over documents that are in memory: for plain Java, for tests, and behind the server's own. */
public final class DocumentSettings implements Settings {

    private final Map<String, List<SettingsDocument>> rooms = new HashMap<>();
    private final Map<Class<?>, List<? extends Version<?>>> read = new ConcurrentHashMap<>();

    private final int publication;

    /** Documents that are a council's first publication. */
    public DocumentSettings(List<SettingsDocument> documents) {
        this(1, documents);
    }

    /** @param publication the publication that these documents are of */
    public DocumentSettings(int publication, List<SettingsDocument> documents) {
        this.publication = publication;
        documents.forEach(document -> rooms.computeIfAbsent(document.room(), room -> new ArrayList<>()).add(document));
        rooms.values().forEach(list -> list.sort(Comparator.comparing(SettingsDocument::from)));
    }

    @Override
    public <T> T on(Class<T> type, LocalDate date) {
        return versions(type).reversed().stream().filter(version -> !version.from().isAfter(date)).map(Version::settings)
                .findFirst().orElseThrow(() -> noneYet(SettingsMapper.roomOf(type), date));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> List<Version<T>> versions(Class<T> type) {
        return (List<Version<T>>) read.computeIfAbsent(type, key -> rooms.getOrDefault(SettingsMapper.roomOf(type), List.of()).stream()
                .map(document -> new Version<>(document.from(), SettingsMapper.read(document.document(), type))).toList());
    }

    @Override
    public int publication(String room) {
        return publication;
    }

    @Override
    public <T> T published(Class<T> type, int publication, LocalDate from) {
        return versions(type).stream().filter(version -> publication == this.publication && version.from().equals(from)).map(Version::settings)
                .findFirst().orElseThrow(() -> noneYet(SettingsMapper.roomOf(type), from));
    }

    @Override
    public List<SettingOrigin> origins(String room, LocalDate date) {
        SettingsDocument document = rooms.getOrDefault(room, List.of()).reversed().stream()
                .filter(version -> !version.from().isAfter(date)).findFirst().orElseThrow(() -> noneYet(room, date));
        List<SettingOrigin> origins = new ArrayList<>();
        Leaves.of(document.document()).forEach((pointer, leaf) -> origins.add(origin(document, Pointers.toDotted(pointer), leaf)));
        return origins;
    }

    private static SettingOrigin origin(SettingsDocument document, String path, JsonNode leaf) {
        Provenance said = document.provenance().getOrDefault(path, new Provenance("default", null));
        return new SettingOrigin(path, Leaves.text(leaf), said.isDefault(), said.source());
    }

    private static ProblemException noneYet(String room, LocalDate date) {
        return new ProblemException(Problem.conflict("TEN-002", "This council has no settings for " + room + " that hold on " + date
                + ". Nothing was changed. Ask the administrator to publish a version from that day or before."));
    }
}
