package footprint.tenancy.configuration;

import footprint.kernel.London;
import org.jdbi.v3.core.Handle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Publishes a council's files at a start. What an administrator published on the screen is never undone: a file that has
 * not changed since it was last looked at says nothing new, and one that has is left where a person has spoken since.
 * Files may also put right what has begun: they are the installation's door, and version control keeps who did it.
 */
public final class FilePublishing {

    private final Handle handle;
    private final CouncilConfiguration wanted;
    private final PublicationNote note;
    private final LocalDate today;

    public FilePublishing(Handle handle, CouncilConfiguration wanted, PublicationNote note) {
        this.handle = handle;
        this.wanted = wanted;
        this.note = note;
        this.today = London.dateOf(note.at());
    }

    /**
     * What was done.
     *
     * @param published the rooms that were published
     * @param left      a sentence for each room whose files were left aside
     */
    public record Result(List<String> published, List<String> left) {
    }

    /** Looks at every room and publishes those that the files, or the product's defaults, have changed. */
    public Result publish() {
        Result result = new Result(new ArrayList<>(), new ArrayList<>());
        wanted.documents().stream().map(SettingsDocument::room).distinct().sorted().forEach(room -> publish(room, result));
        return result;
    }

    private void publish(String room, Result result) {
        String files = Values.fingerprint(Values.text(wanted.said(room).tree()));
        String product = wanted.product().fingerprint(room);
        Optional<Said> last = Publications.said(handle, room);
        if (last.isPresent() && files.equals(last.get().files()) && product.equals(last.get().product())) {
            return;
        }
        List<SettingsDocument> stored = Publications.inForce(handle, room);
        if (last.isPresent() && last.get().byAPerson()) {
            besideAPerson(room, last.get(), stored, files, product, result);
        } else {
            List<SettingsDocument> documents = last.map(said -> ClosedVersions.kept(stored, wanted.room(room), said.file(), wanted.said(room), today))
                    .orElse(wanted.room(room));
            publish(room, wanted.said(room), stored, documents, new Said(0, note.origin(), wanted.said(room), files, product), result);
        }
    }

    /** A person spoke last: the words are theirs, and only the product's defaults may be new. */
    private void besideAPerson(String room, Said last, List<SettingsDocument> stored, String files, String product, Result result) {
        boolean agreed = files.equals(last.files()) || wanted.said(room).saysTheSame(last.file());
        if (!agreed) {
            result.left().add(wanted.code() + "/" + room + ".yaml has changed, and so have the settings on the screen since it was last read."
                    + " The settings on the screen stand. Export them, merge the two, and put the merged file in its place.");
        }
        Proposal proposal = Proposal.of(wanted.product(), last.file());
        if (!product.equals(last.product()) && !proposal.findings(today.plusDays(1)).isEmpty()) {
            result.left().add("The product's defaults for " + room + " have changed and do not fit what " + wanted.code()
                    + " has published. What was published stands. Prepare a change on the screen and mend what it names.");
            return;
        }
        List<SettingsDocument> documents = product.equals(last.product()) ? stored
                : ClosedVersions.kept(stored, proposal.documents(), last.file(), last.file(), today);
        publish(room, last.file(), stored, documents, new Said(0, last.origin(), last.file(), agreed ? files : last.files(), product), result);
    }

    private void publish(String room, CouncilFile words, List<SettingsDocument> stored, List<SettingsDocument> documents, Said said, Result result) {
        Optional<Said> last = Publications.said(handle, room);
        boolean otherWords = last.isPresent() && !last.get().file().saysTheSame(words);
        if (!stored.isEmpty() && !otherWords && Publications.same(stored, documents)) {
            Publications.keep(handle, new Said(Publications.number(handle, room), said.origin(), words, said.files(), said.product()),
                    documents.getFirst().from());
        } else {
            String reason = last.isPresent() && !otherWords ? "The product's defaults changed" : note.reason();
            Publications.publish(handle, words, documents, new PublicationNote(said.origin(), note.by(), reason, note.at()), said.files(), said.product());
            result.published().add(room);
        }
    }
}
