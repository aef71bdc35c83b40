package footprint.settings;

import footprint.tenancy.configuration.Fault;

import java.util.List;

/**
 * What came of loading files.
 *
 * @param published a publication for each room that was published, or would be
 * @param same      the rooms whose files say what is published already
 * @param faults    everything wrong with any file, with its line; when there is one, nothing was published
 */
public record Loaded(List<Publication> published, List<String> same, List<Fault> faults) {

    public Loaded {
        published = List.copyOf(published);
        same = List.copyOf(same);
        faults = List.copyOf(faults);
    }

    /** Whether the files could be published, or say what is published already. */
    public boolean sound() {
        return faults.isEmpty();
    }
}
