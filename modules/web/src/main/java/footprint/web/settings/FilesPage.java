package footprint.web.settings;

import footprint.kernel.ProblemException;
import footprint.settings.Loaded;
import footprint.settings.boundary.SettingsFiles;
import footprint.web.look.Faults;
import footprint.web.look.ListAddress;
import footprint.web.look.Onward;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The settings as files: take them, and load them back. A file is looked at first, and published when somebody says so. */
@Named("filesPage")
@RequestScoped
public class FilesPage {

    private SettingsFiles door;
    private WaitingFile waiting;
    private ListAddress address;
    private Faults faults;
    private Loaded looked;

    protected FilesPage() {
    }

    @Inject
    public FilesPage(SettingsFiles door, WaitingFile waiting, ListAddress address, Faults faults) {
        this.door = door;
        this.waiting = waiting;
        this.address = address;
        this.faults = faults;
    }

    @PostConstruct
    void look() {
        switch (address.value("wrong")) {
            case "nothing" -> faults.add("file", "Choose a file first. Nothing was changed.");
            case "large" -> faults.add("file", "Files of settings are smaller than 4 megabytes. Nothing was changed. Choose another.");
            default -> read();
        }
    }

    private void read() {
        byte[] content = waiting.content();
        if (content != null) {
            try {
                looked = door.check(waiting.name(), content);
            } catch (ProblemException unreadable) {
                faults.add(unreadable);
                waiting.forget();
            }
        }
    }

    /** What the file that waits would come to; null when none waits. */
    public Loaded getLooked() {
        return looked;
    }

    public String getFileName() {
        return waiting.name();
    }

    /** A room as an administrator reads it. */
    public String name(String room) {
        return RoomEditors.name(room);
    }

    /** Publishes what differs in the file that waits. */
    public void load() {
        try {
            Loaded loaded = door.load(waiting.name(), waiting.content(), address.value("reason"));
            if (loaded.sound()) {
                waiting.forget();
                Onward.to("/settings/files?done=" + loaded.published().size());
            }
        } catch (ProblemException refused) {
            faults.add(refused);
        }
    }

    /** Forgets the file that waits. */
    public void forget() {
        waiting.forget();
        Onward.to("/settings/files");
    }

    /** How many rooms were just published; null when none were. */
    public Integer getDone() {
        return address.value("done").matches("\\d{1,3}") ? Integer.valueOf(address.value("done")) : null;
    }
}
