package footprint.tenancy.configuration;

import footprint.kernel.CouncilCode;
import footprint.tenancy.Council;
import footprint.tenancy.CouncilSettings;

import java.util.Comparator;
import java.util.List;

/**
 * Everything a council configures, read, checked and merged.
 *
 * @param code      its folder's name
 * @param documents each version of each room, oldest first within a room
 * @param said      what the council itself says, room by room
 * @param product   the defaults beneath
 */
public record CouncilConfiguration(CouncilCode code, List<SettingsDocument> documents, List<CouncilFile> said, ProductSettings product) {

    public CouncilConfiguration {
        documents = List.copyOf(documents);
        said = List.copyOf(said);
    }

    /** Documents that came by no file of the council's own. */
    public CouncilConfiguration(CouncilCode code, List<SettingsDocument> documents) {
        this(code, documents, List.of(), ProductSettings.builtIn());
    }

    /** What the council itself says about a room; nothing where it has no file. */
    public CouncilFile said(String room) {
        return said.stream().filter(file -> file.room().equals(room)).findFirst().orElseGet(() -> CouncilFile.silent(room));
    }

    /** The versions of one room, oldest first. */
    public List<SettingsDocument> room(String room) {
        return documents.stream().filter(document -> document.room().equals(room)).toList();
    }

    /** Who the council is, by its newest version. */
    public Council council() {
        SettingsDocument newest = room("council").stream().max(Comparator.comparing(SettingsDocument::from)).orElseThrow();
        CouncilSettings settings = SettingsMapper.read(newest.document(), CouncilSettings.class);
        return new Council(code, settings.name(), settings.gssCode(), settings.region(), settings.colour());
    }

    /** Its rules by date, without a database. */
    public DocumentSettings settings() {
        return new DocumentSettings(documents);
    }
}
