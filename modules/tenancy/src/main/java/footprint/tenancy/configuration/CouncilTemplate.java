package footprint.tenancy.configuration;

import footprint.tenancy.Council;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a new council begins with: the words of another council as they are published, or none, over the product's defaults.
 * Its own are who it is, and nothing else. What was taken over says so, because the other council's documents are not its own.
 */
public final class CouncilTemplate {

    private static final String OWN = "council";
    /** Before the oldest record that a council could bring along: its name holds for those too. */
    private static final LocalDate ALWAYS = LocalDate.of(2000, 4, 1);

    private CouncilTemplate() {
    }

    /** What a council has published in its own words, room by room. The handle stands in that council. */
    public static List<CouncilFile> words(Handle handle) {
        return ProductSettings.builtIn().rooms().stream().map(room -> Publications.said(handle, room).map(Said::file))
                .flatMap(Optional::stream).toList();
    }

    /**
     * The configuration of a new council.
     *
     * @param council who it is
     * @param words   what another council has published; empty for the defaults alone
     * @param source  where the words come from, in words
     * @throws footprint.kernel.ProblemException TEN-010 when it does not fit the shape of the settings
     */
    public static CouncilConfiguration begin(Council council, List<CouncilFile> words, String source) {
        ProductSettings product = ProductSettings.builtIn();
        List<CouncilFile> said = new ArrayList<>();
        List<SettingsDocument> documents = new ArrayList<>();
        Faults faults = new Faults();
        for (String room : product.rooms()) {
            CouncilFile file = room.equals(OWN) ? own(council, source) : takenOver(room, words, source);
            Proposal proposal = Proposal.of(product, file);
            proposal.findings(LocalDate.MIN).forEach(finding -> faults.add(room, 0, finding.sentence()));
            said.add(file);
            documents.addAll(proposal.documents());
        }
        faults.refuseIfAny();
        return new CouncilConfiguration(council.code(), documents, said, product);
    }

    /** Publishes every room that has never been published. The handle stands in the new council. */
    public static void publish(Handle handle, CouncilConfiguration configuration, PublicationNote note) {
        for (CouncilFile file : configuration.said()) {
            List<SettingsDocument> documents = configuration.room(file.room());
            if (!documents.isEmpty() && Publications.number(handle, file.room()) == 0) {
                Publications.publish(handle, file, documents, note, null, configuration.product().fingerprint(file.room()));
            }
        }
    }

    private static CouncilFile own(Council council, String source) {
        ObjectNode settings = JsonNodeFactory.instance.objectNode().put("name", council.name()).put("gss-code", council.gssCode())
                .put("region", council.region()).put("colour", council.colour());
        return new CouncilFile(OWN, List.of(new SaidVersion(ALWAYS, source, false, settings)));
    }

    private static CouncilFile takenOver(String room, List<CouncilFile> words, String source) {
        return words.stream().filter(file -> file.room().equals(room)).findFirst().map(file -> new CouncilFile(room, file.versions().stream()
                .map(version -> new SaidVersion(version.from(), source, version.keepsEarlier(), version.settings())).toList()))
                .orElseGet(() -> CouncilFile.silent(room));
    }
}
