package footprint.settings.boundary;

import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.kernel.London;
import footprint.settings.Draft;
import footprint.settings.Sheet;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.configuration.CouncilFile;
import footprint.tenancy.configuration.ProductSettings;
import footprint.tenancy.configuration.Proposal;
import footprint.tenancy.configuration.Publications;
import footprint.tenancy.configuration.Said;
import footprint.tenancy.configuration.SettingsDocument;
import footprint.tenancy.configuration.SettingsMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** A room's settings with what stands behind each value: the draft, the defaults, the shape. */
@ApplicationScoped
@Transactional
public class Sheets {

    private final CouncilDatabase database;
    private final Drafts drafts;
    private final Clock clock;

    @Inject
    public Sheets(CouncilDatabase database, Drafts drafts, Clock clock) {
        this.database = database;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Sheets() {
        this(null, null, null);
    }

    /** The draft of a room, or what holds on the first of next month where nobody has begun one. SET-001 for no such room. */
    @Permit(Permission.SETTINGS_READ)
    public Sheet of(String room) {
        Optional<Draft> draft = drafts.of(Faults.known(room));
        LocalDate from = draft.map(Draft::from).orElseGet(() -> London.today(clock).plusMonths(1).withDayOfMonth(1));
        JsonNode own = draft.map(Draft::own).orElseGet(() -> said(room, from));
        JsonNode merged = draft.map(Draft::merged).orElseGet(() -> Publishing.on(Publications.inForce(database.sql(), room), from));
        return new Sheet(room, draft.orElse(null), from, own, merged, defaults(room, from), shape(room));
    }

    private JsonNode said(String room, LocalDate day) {
        return Publications.said(database.sql(), room).map(Said::file).map(file -> (JsonNode) file.on(day)).orElseGet(JsonNodeFactory.instance::objectNode);
    }

    private static JsonNode defaults(String room, LocalDate day) {
        return Proposal.of(ProductSettings.builtIn(), CouncilFile.silent(room)).on(day).map(SettingsDocument::document)
                .orElseGet(JsonNodeFactory.instance::objectNode);
    }

    private static JsonNode shape(String room) {
        try (InputStream text = ProductSettings.class.getResourceAsStream("/product-settings/schema/" + room + ".json")) {
            return SettingsMapper.tree(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException("The shape of the settings " + room + " could not be read", failure);
        }
    }
}
