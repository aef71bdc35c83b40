package footprint.records.boundary;

import footprint.identity.CurrentActor;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.kernel.ChildId;
import footprint.kernel.London;
import footprint.kernel.PageRequest;
import footprint.kernel.Slice;
import footprint.records.AccessRequest;
import footprint.records.Passage;
import footprint.records.RecordsSettings;
import footprint.records.RedactionReason;
import footprint.records.Story;
import footprint.records.control.AccessClock;
import footprint.records.control.Redaction;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What is written freely about a child, and who is named in it: decided one by one before anything is handed out. */
@ApplicationScoped
@Transactional
public class Redactions {

    private final CouncilDatabase database;
    private final CurrentActor actors;
    private final Settings settings;
    private final Clock clock;

    @Inject
    public Redactions(CouncilDatabase database, CurrentActor actors, Settings settings, Clock clock) {
        this.database = database;
        this.actors = actors;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Redactions() {
        this(null, null, null, null);
    }

    /** The passages of a request in the order of the story; a record has some hundreds of them at most. */
    @Permit(Permission.RECORDS_READ)
    public Slice<Passage> queue(ChildId child, long request, boolean undecidedOnly, PageRequest page) {
        List<Passage> passages = passages(child, request).stream().filter(passage -> !undecidedOnly || passage.decision() == null).toList();
        int from = (int) Math.min(passages.size(), page.offset());
        return new Slice<>(passages.subList(from, Math.min(passages.size(), from + page.size())), passages.size(), page);
    }

    /** One passage. */
    @Permit(Permission.RECORDS_READ)
    public Passage passage(ChildId child, long request, String digest) {
        return passages(child, request).stream().filter(passage -> passage.digest().equals(digest)).findFirst().orElseThrow(Redactions::gone);
    }

    /** Places in which words still stand that were removed elsewhere; while there is one nothing is handed out. */
    @Permit(Permission.RECORDS_READ)
    public List<String> leftBehind(ChildId child, long request) {
        var decided = DecisionRows.of(database.sql(), allowed(child, request).id());
        Story story = RecordRows.story(database.sql(), settings, child);
        return Redaction.leftBehind(Redaction.applied(story, decided), Redaction.passages(story, decided));
    }

    /**
     * Decides about one passage, anew where it was decided before. The trail keeps that it was done and by whom; what was there before and
     * after would be a passage of the record itself, to be decided about in its turn, and so without end.
     *
     * @param decision keep or redact
     * @param reason   for redact, why: one of the list
     * @param words    for redact, which of the words; none: all of them
     */
    @Permit(Permission.RECORDS_WRITE)
    public void decide(ChildId child, long request, String digest, String decision, String reason, List<String> words) {
        if (!allowed(child, request).open()) {
            throw RecordFaults.ended();
        }
        Passage passage = passage(child, request, digest);
        boolean redacts = "redact".equals(decision);
        if (!redacts && !"keep".equals(decision)) {
            throw RecordFaults.invalid("RCD-010", "decision", "Say whether the words are kept or removed. Nothing was changed.");
        }
        RedactionReason why = redacts ? RedactionReason.of(reason == null ? "" : reason).orElseThrow(() ->
                RecordFaults.invalid("RCD-011", "reason", "Say why the words are removed: choose a reason from the list. Nothing was changed.")) : null;
        database.sql().createUpdate("""
                        insert into passage_decision (request_id, digest, decision, spans, reason, decided_by, decided_at)
                        values (:request, :digest, :decision, :spans, :reason, :actor, :at)
                        on conflict (request_id, digest) do update set decision = excluded.decision, spans = excluded.spans, reason = excluded.reason,
                               decided_by = excluded.decided_by, decided_at = excluded.decided_at""")
                .bind("request", request).bind("digest", digest).bind("decision", decision).bind("spans", redacts ? DecisionRows.text(spans(passage, words)) : null)
                .bind("reason", why == null ? null : why.code()).bind("actor", actors.actor().personId())
                .bind("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).execute();
    }

    private static List<int[]> spans(Passage passage, List<String> words) {
        List<int[]> spans = new ArrayList<>();
        for (String part : words == null ? List.<String>of() : words) {
            if (part != null && !part.isBlank()) {
                List<int[]> found = Redaction.spans(passage.text(), part.strip());
                if (found.isEmpty()) {
                    throw RecordFaults.invalid("RCD-012", "words", "“" + part.strip() + "” does not stand in the passage. Nothing was changed. Copy the words as they stand there.");
                }
                spans.addAll(found);
            }
        }
        return spans;
    }

    private List<Passage> passages(ChildId child, long request) {
        return Redaction.passages(RecordRows.story(database.sql(), settings, child), DecisionRows.of(database.sql(), allowed(child, request).id()));
    }

    private AccessRequest allowed(ChildId child, long request) {
        LocalDate today = London.today(clock);
        AccessRequest asked = new RequestRows(database.sql(), new AccessClock(settings.on(RecordsSettings.class, today).access()), today).one(child, request)
                .orElseThrow(RecordFaults::noRequest);
        if (asked.sealed()) {
            throw RecordFaults.sealed();
        }
        return asked;
    }

    private static footprint.kernel.ProblemException gone() {
        return RecordFaults.notFound("RCD-013", "That passage is not in the record any more: it was changed meanwhile. Nothing was decided. Look at the list again.");
    }
}
