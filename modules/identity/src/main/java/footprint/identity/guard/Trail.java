package footprint.identity.guard;

import footprint.identity.AuditNote;
import footprint.identity.Permission;
import footprint.identity.RefusedPages;
import footprint.identity.control.AuditChain;
import footprint.identity.control.Purposes;
import footprint.kernel.Actor;
import footprint.kernel.ChildId;
import footprint.kernel.Slice;
import footprint.tenancy.Apart;
import footprint.tenancy.CouncilDatabase;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * The audit trail's pen (R123): what the doors of one transaction opened is gathered, and appended to the council's chain by
 * one statement as the last thing that the transaction does. So nobody waits for the chain's end longer than a commit
 * takes, and without the entry there is no answer.
 */
@ApplicationScoped
public class Trail implements AuditNote, RefusedPages {

    private static final Object GATHERED = "footprint.audit";
    /** Characters of what a list was asked for; a question of more is somebody's trial. */
    private static final int LONGEST_QUESTION = 2_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    private CouncilDatabase database;
    private Acting acting;
    private Clock clock;

    protected Trail() {
    }

    @Inject
    public Trail(CouncilDatabase database, Acting acting, Clock clock) {
        this.database = database;
        this.acting = acting;
        this.clock = clock;
    }

    /** Opens a door and keeps what it opened. Outside a transaction there is nothing to open: such a door calls others that have one. */
    Object through(Door door, Author author, Callable<Object> opened) throws Exception {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return opened.call();
        }
        Gathered outer = (Gathered) transactions.getResource(GATHERED);
        Gathered gathered = outer == null ? new Gathered() : outer;
        transactions.putResource(GATHERED, gathered);
        try {
            Object answer = gathered.inside(opening(door, author), door.record() == null ? opened : () -> watched(door, gathered, opened), door.showsChildren());
            if (outer == null) {
                append(gathered.lines());
            }
            return answer;
        } finally {
            transactions.putResource(GATHERED, outer);
        }
    }

    /** Goes through a door that says on which record it works: whose it is, and what became of it. */
    private Object watched(Door door, Gathered gathered, Callable<Object> opened) throws Exception {
        Records records = new Records(database.sql(), door.record());
        boolean writes = door.permission().writes();
        JsonNode before = writes ? records.state(door.values(null)) : null;
        Object answer = opened.call();
        Map<String, Object> values = door.values(answer);
        Optional<ChildId> child = door.children().isEmpty() ? new Records(database.sql(), door.record()).child(values) : Optional.of(door.children().getFirst());
        child.ifPresent(gathered::opened);
        if (writes) {
            JsonNode after = new Records(database.sql(), door.record()).state(values);
            if (Objects.equals(before, after)) {
                gathered.onlyRead(child.orElse(null));
            } else {
                gathered.changed(child.orElse(null), wrapped(door.record().what(), Records.kept(before, after)), wrapped(door.record().what(), Records.kept(after, before)));
            }
        }
        return answer;
    }

    /** Writes that a door was refused. The transaction that refused it is rolled back, so this has one of its own. */
    @Apart
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void refused(Door door, Author author) {
        List<ChildId> children = door.children().isEmpty() && door.record() != null
                ? new Records(database.sql(), door.record()).child(door.values(null)).stream().toList() : door.children();
        append(children.stream().map(child -> line(door, author, child, "refused")).toList());
    }

    /** As {@link #refused(Door, Author)}, where no door was reached: the gate of the pages stands before them all. */
    @Override
    @Apart
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void refused(Permission wanted, ChildId child, Long record) {
        Actor actor = acting.actor();
        if (actor.council() != null && Purposes.of(wanted).isPresent()) {
            Whence whence = acting.whence();
            append(List.of(new Line(AuditChain.micros(clock.instant()), actor.personId(), actor.username(), actor.role().code(), child == null ? null : child.value(),
                    "PageGate", "refused", record == null ? null : JSON.createObjectNode().put("id", record).toString(), null, whence.address(), whence.via(),
                    clean(whence.page()), Purposes.of(wanted).get(), null, null)));
        }
    }

    private List<Line> opening(Door door, Author author) {
        if (door.children().isEmpty()) {
            return List.of(line(door, author, null, door.permission().writes() ? "write" : "list"));
        }
        return door.children().stream().map(child -> line(door, author, child, door.permission().writes() ? "write" : "read")).toList();
    }

    private Line line(Door door, Author author, ChildId child, String how) {
        Whence whence = acting.whence();
        Permission permission = door.permission();
        return new Line(AuditChain.micros(clock.instant()), author.person(), author.username(), author.role(), child == null ? null : child.value(), door.name(),
                how, child == null ? asked(door) : null, null, whence.address(), whence.via(), clean(whence.page()), door.reason().map(Trail::clean).or(() -> Purposes.of(permission)).orElse(null), null, null);
    }

    private static String asked(Door door) {
        if (door.asked().isEmpty()) {
            return null;
        }
        String asked = clean(JSON.writeValueAsString(door.asked()));
        return asked.length() <= LONGEST_QUESTION ? asked : asked.substring(0, LONGEST_QUESTION) + "…";
    }

    /** The database keeps no zero character. */
    private static String clean(String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }

    private void append(List<Line> lines) {
        if (!lines.isEmpty()) {
            database.sql().createQuery("select append_audit(cast(:entries as jsonb))").bind("entries", JSON.writeValueAsString(lines)).mapTo(Long.class).one();
        }
    }

    /** How many rows an answer has; null when it is no list. */
    static Long rows(Object answer) {
        return switch (answer) {
            case Slice<?> slice -> slice.total();
            case Collection<?> rows -> (long) rows.size();
            case null, default -> null;
        };
    }

    @Override
    public void opened(ChildId child) {
        gathered().opened(child);
    }

    @Override
    public void changed(ChildId child, String what, String before, String after) {
        gathered().changed(child, wrapped(what, before), wrapped(what, after));
    }

    @Override
    public void because(String reason) {
        gathered().because(clean(reason));
    }

    private static Object wrapped(String what, String json) {
        return json == null ? null : JSON.createObjectNode().set(what, JSON.readTree(json));
    }

    private Gathered gathered() {
        Gathered gathered = transactions.getTransactionStatus() == Status.STATUS_ACTIVE ? (Gathered) transactions.getResource(GATHERED) : null;
        if (gathered == null) {
            throw new IllegalStateException("The audit trail is told something by nobody's door");
        }
        return gathered;
    }
}
