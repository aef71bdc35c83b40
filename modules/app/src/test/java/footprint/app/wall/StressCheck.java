package footprint.app.wall;

import footprint.kernel.CouncilCode;
import footprint.tenancy.wall.CouncilSchema;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Holds every table against what the writers were told, with the owner's login and past the wall. */
final class StressCheck {

    private final StressLedger told;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> wrong = new TreeSet<>();

    StressCheck(StressLedger told) {
        this.told = told;
    }

    /** What is not as it was told, in a few words each; empty when all is well. */
    Set<String> wrong(List<String> councils, Map<String, Jdbi> serverOfCouncil) {
        for (String council : councils) {
            serverOfCouncil.get(council).useHandle(handle -> look(handle, council));
        }
        told.kept.keySet().stream().filter(note -> !seen.contains(note)).forEach(note -> wrong.add("lost " + note));
        return wrong;
    }

    private void look(Handle handle, String council) {
        String table = CouncilSchema.nameFor(new CouncilCode(council)) + ".probe";
        handle.createQuery("select owner from " + table + " where owner <> :council").bind("council", council).mapTo(String.class)
                .forEach(owner -> wrong.add("a row of " + owner + " in " + council));
        handle.createQuery("select note from " + table + " where note is not null").mapTo(String.class).forEach(note -> note(note, council));
        long counted = handle.createQuery("select coalesce(sum(counter), 0) from " + table + " where id <= 10").mapTo(Long.class).one();
        if (!told.agrees(council, counted)) {
            wrong.add("the counters of " + council);
        }
    }

    private void note(String note, String council) {
        if (!seen.add(note)) {
            wrong.add("twice " + note);
        }
        if (told.gone.contains(note)) {
            wrong.add("taken back and there " + note);
        }
        String home = told.kept.getOrDefault(note, told.unknown.get(note));
        if (!council.equals(home)) {
            wrong.add("in the wrong place " + note);
        }
    }
}
