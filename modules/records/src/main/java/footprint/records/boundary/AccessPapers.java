package footprint.records.boundary;

import footprint.documents.boundary.Press;
import footprint.identity.AuditRecord;
import footprint.identity.CurrentActor;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.kernel.ChildId;
import footprint.kernel.London;
import footprint.records.AccessRequest;
import footprint.records.Passage;
import footprint.records.RecordsSettings;
import footprint.records.Story;
import footprint.records.control.AccessClock;
import footprint.records.control.Redaction;
import footprint.records.control.StoryData;
import footprint.records.control.StoryPaper;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.CouncilSettings;
import footprint.tenancy.LongWork;
import footprint.tenancy.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The record to read, and to hand out once every passage is decided: as a paper, and as data. */
@ApplicationScoped
@Transactional
public class AccessPapers {

    private final CouncilDatabase database;
    private final CurrentActor actors;
    private final Settings settings;
    private final Press press;
    private final Clock clock;

    @Inject
    public AccessPapers(CouncilDatabase database, CurrentActor actors, Settings settings, Press press, Clock clock) {
        this.database = database;
        this.actors = actors;
        this.settings = settings;
        this.press = press;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected AccessPapers() {
        this(null, null, null, null, null);
    }

    /** The record as it would be handed out, for whoever decides: passages about which nobody has decided stand as they are. */
    @Permit(Permission.RECORDS_READ)
    public Story draft(ChildId child, long request) {
        AccessRequest asked = allowed(child, request);
        return Redaction.applied(RecordRows.story(database.sql(), settings, child), DecisionRows.of(database.sql(), asked.id()));
    }

    /** The same as data: record.json as it would be handed out. */
    @Permit(Permission.RECORDS_READ)
    public String draftData(ChildId child, long request) {
        LocalDate today = London.today(clock);
        return new StoryData(draft(child, request), settings.on(CouncilSettings.class, today).name(), today).json();
    }

    /** Hands the record out: keeps the paper and the data exactly as they are given, and ends the request. */
    @LongWork
    @Permit(Permission.RECORDS_WRITE)
    @AuditRecord(what = "access request", state = """
            select jsonb_build_object('id', r.id, 'released_on', r.released_on, 'released_by', r.released_by, 'paper_sha256', x.paper_sha256, 'data_sha256', x.data_sha256)
            from access_request r left join access_release x on x.request_id = r.id where r.id = :request and r.child_id = :child""")
    public void release(ChildId child, long request) {
        database.sql().createQuery("select id from access_request where id = :id for update").bind("id", request).mapTo(Long.class).findOne();
        AccessRequest asked = allowed(child, request);
        if (!asked.open()) {
            throw RecordFaults.ended();
        }
        if (asked.identityCheckedOn() == null) {
            throw RecordFaults.conflict("RCD-014", "Nobody has made sure yet who asks. Nothing was handed out. Write down how it was made sure.");
        }
        Story story = decided(child, asked);
        LocalDate today = London.today(clock);
        String council = settings.on(CouncilSettings.class, today).name();
        byte[] paper = press.pdf(new StoryPaper(story, council, today).paper());
        byte[] data = zip(new StoryData(story, council, today).json());
        database.sql().createUpdate("""
                        insert into access_release (request_id, released_at, released_by, paper, paper_sha256, data, data_sha256)
                        values (:request, :at, :actor, :paper, :paperSum, :data, :dataSum)""")
                .bind("request", request).bind("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).bind("actor", actors.actor().personId())
                .bind("paper", paper).bind("paperSum", sum(paper)).bind("data", data).bind("dataSum", sum(data)).execute();
        database.sql().createUpdate("update access_request set released_on = :on, released_by = :actor, version = version + 1 where id = :id")
                .bind("on", today).bind("actor", actors.actor().personId()).bind("id", request).execute();
    }

    /** The paper as it was handed out: PDF/UA-1 and PDF/A-3a. */
    @Permit(Permission.RECORDS_READ)
    public byte[] paper(ChildId child, long request) {
        return released(child, request, "select paper from access_release where request_id = :id");
    }

    /** The data as they were handed out: a zip with record.json and how to read it. */
    @Permit(Permission.RECORDS_READ)
    public byte[] data(ChildId child, long request) {
        return released(child, request, "select data from access_release where request_id = :id");
    }

    private Story decided(ChildId child, AccessRequest asked) {
        var decided = DecisionRows.of(database.sql(), asked.id());
        Story story = RecordRows.story(database.sql(), settings, child);
        List<Passage> passages = Redaction.passages(story, decided);
        long waiting = passages.stream().filter(passage -> passage.decision() == null).count();
        if (waiting > 0) {
            throw RecordFaults.conflict("RCD-015", "%d of %d passages are not decided yet. Nothing was handed out. Decide about each of them.".formatted(waiting, passages.size()));
        }
        Story applied = Redaction.applied(story, decided);
        List<String> behind = Redaction.leftBehind(applied, passages);
        if (!behind.isEmpty()) {
            throw RecordFaults.conflict("RCD-016", "Words that were removed in one place still stand in another: " + String.join("; ", behind)
                    + ". Nothing was handed out. Decide about those passages again.");
        }
        return applied;
    }

    private byte[] released(ChildId child, long request, String select) {
        if (asked(child, request).releasedOn() == null) {
            throw RecordFaults.conflict("RCD-017", "This record was not handed out, so there is no paper of it. Decide about every passage, then hand it out.");
        }
        return database.sql().createQuery(select).bind("id", request).mapTo(byte[].class).one();
    }

    private AccessRequest allowed(ChildId child, long request) {
        AccessRequest asked = asked(child, request);
        if (asked.sealed()) {
            throw RecordFaults.sealed();
        }
        return asked;
    }

    private AccessRequest asked(ChildId child, long request) {
        LocalDate today = London.today(clock);
        return new RequestRows(database.sql(), new AccessClock(settings.on(RecordsSettings.class, today).access()), today).one(child, request)
                .orElseThrow(RecordFaults::noRequest);
    }

    private static byte[] zip(String json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("read-me.txt"));
            zip.write(StoryData.READ_ME.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("record.json"));
            zip.write(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private static String sum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
