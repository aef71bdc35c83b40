package footprint.settings.boundary;

import footprint.identity.CurrentActor;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.kernel.London;
import footprint.reviews.boundary.Timetable;
import footprint.settings.Loaded;
import footprint.settings.Publication;
import footprint.settings.control.FileBundle;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.configuration.CouncilFile;
import footprint.tenancy.configuration.CouncilFileText;
import footprint.tenancy.configuration.Fault;
import footprint.tenancy.configuration.ProductSettings;
import footprint.tenancy.configuration.PublicationNote;
import footprint.tenancy.configuration.Said;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The council's settings as files, both ways. What is exported and loaded again makes no difference; what was changed in
 * between is checked and published as a draft would be, all files or none.
 */
@ApplicationScoped
@Transactional
public class SettingsFiles {

    private final Publishing publishing;
    private final Clock clock;

    @Inject
    public SettingsFiles(CouncilDatabase database, CurrentActor current, Timetable timetable, Clock clock) {
        this.publishing = new Publishing(database, current, timetable, clock);
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected SettingsFiles() {
        this.publishing = null;
        this.clock = null;
    }

    /** One room's file as YAML; empty where the council says nothing and the defaults stand. Comments are not kept. */
    @Permit(Permission.SETTINGS_READ)
    public String yaml(String room) {
        CouncilFile file = publishing.said(Faults.known(room)).file();
        return file.versions().isEmpty() ? "" : CouncilFileText.write(file);
    }

    /** Every room's file, in a folder of the council's name, as a zip. The same settings always make the same bytes. */
    @Permit(Permission.SETTINGS_READ)
    public byte[] export() {
        Map<String, String> files = new TreeMap<>();
        for (String room : ProductSettings.builtIn().rooms()) {
            String text = yaml(room);
            if (!text.isEmpty()) {
                files.put(publishing.database().council().value() + "/" + room + ".yaml", text);
            }
        }
        return FileBundle.zip(files);
    }

    /**
     * What loading files would come to, without loading them.
     *
     * @param name the file's name; a single YAML file is of the room that it names itself
     */
    @Permit(Permission.SETTINGS_READ)
    public Loaded check(String name, byte[] content) {
        return go(name, content, null);
    }

    /**
     * Publishes what differs in a zip, or in one YAML file. Rooms without a file stay as they are.
     *
     * @param reason why; kept in the history
     * @return publications, rooms that differ in nothing, or every fault with its file and line
     */
    @Permit(Permission.SETTINGS_WRITE)
    public Loaded load(String name, byte[] content, String reason) {
        Faults.reason(reason);
        return go(name, content, reason);
    }

    private Loaded go(String name, byte[] content, String reason) {
        List<Said> before = new ArrayList<>();
        List<CouncilFile> after = new ArrayList<>();
        List<String> same = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        FileBundle.read(name, content).forEach((file, text) -> {
            String room = room(file, text);
            if (!ProductSettings.builtIn().rooms().contains(room)) {
                faults.add(new Fault(file, 0, "There is no room called " + room + ". Rooms are " + String.join(", ", ProductSettings.builtIn().rooms()) + "."));
                return;
            }
            Said last = reason == null ? publishing.said(room) : publishing.heldSaid(room);
            CouncilFileText.Looked looked = CouncilFileText.read(ProductSettings.builtIn(), room, file, text, last.file(), London.today(clock));
            if (looked.faults().isEmpty() && last.file().saysTheSame(looked.file())) {
                same.add(room);
            } else if (looked.faults().isEmpty() && room.equals("council")) {
                faults.add(new Fault(file, 0, "The council's name, code, region and colour are changed by whoever runs Footprint. Leave this file as it is."));
            } else {
                faults.addAll(looked.faults());
                before.add(last);
                after.add(looked.file());
            }
        });
        List<Publication> published = new ArrayList<>();
        for (int i = 0; i < after.size() && faults.isEmpty(); i++) {
            published.add(reason == null ? wouldBe(before.get(i), after.get(i))
                    : publishing.publish(before.get(i), after.get(i), publishing.tomorrow(), PublicationNote.LOAD, reason));
        }
        return new Loaded(published, same, faults);
    }

    private Publication wouldBe(Said last, CouncilFile file) {
        LocalDate from = file.versions().stream().filter(version -> !last.file().versions().contains(version)).map(version -> version.from())
                .filter(day -> day.isAfter(London.today(clock))).findFirst().orElse(publishing.tomorrow());
        return new Publication(file.room(), last.publication() + 1, from, publishing.now(), publishing.actor(), "");
    }

    /** The room that a file is of: by its name, or by its own word where it is a file on its own. */
    private static String room(String file, String text) {
        String name = file.substring(file.lastIndexOf('/') + 1).replace(".yaml", "");
        return ProductSettings.builtIn().rooms().contains(name) ? name
                : text.lines().filter(line -> line.startsWith("room:")).map(line -> line.substring(5).strip()).findFirst().orElse(name);
    }
}
