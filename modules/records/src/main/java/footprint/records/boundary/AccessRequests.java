package footprint.records.boundary;

import footprint.identity.CurrentActor;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.kernel.ChildId;
import footprint.kernel.London;
import footprint.kernel.PageRequest;
import footprint.kernel.Slice;
import footprint.records.AccessRequest;
import footprint.records.RecordsSettings;
import footprint.records.control.AccessClock;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.statement.Update;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Requests to see what is held about a child (UK GDPR, article 15), from the day one is received to the day it is answered. */
@ApplicationScoped
@Transactional
public class AccessRequests {

    private static final List<String> ASKERS = List.of("the child", "a parent", "a representative");

    private final CouncilDatabase database;
    private final CurrentActor actors;
    private final Settings settings;
    private final Clock clock;

    @Inject
    public AccessRequests(CouncilDatabase database, CurrentActor actors, Settings settings, Clock clock) {
        this.database = database;
        this.actors = actors;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected AccessRequests() {
        this(null, null, null, null);
    }

    /** Requests, those that wait longest first. */
    @Permit(Permission.RECORDS_READ)
    public Slice<AccessRequest> list(boolean openOnly, PageRequest page) {
        return rows().list(openOnly, page);
    }

    /** One request. */
    @Permit(Permission.RECORDS_READ)
    public AccessRequest one(ChildId child, long request) {
        return rows().one(child, request).orElseThrow(RecordFaults::noRequest);
    }

    /**
     * Writes down a request.
     *
     * @param receivedOn today or earlier: the clock runs from that day
     * @param askedBy    the child, a parent or a representative
     * @param asker      who is to be answered, and where
     * @return the request's number
     */
    @Permit(Permission.RECORDS_WRITE)
    public long receive(ChildId child, LocalDate receivedOn, String askedBy, String asker) {
        LifeRows.of(database.sql(), child);
        if (receivedOn == null || receivedOn.isAfter(today())) {
            throw RecordFaults.day("received", "Say on which day it was received: today or earlier.");
        }
        if (!ASKERS.contains(askedBy)) {
            throw RecordFaults.invalid("RCD-005", "askedBy", "Say who asks: the child, a parent or a representative. Nothing was changed.");
        }
        return database.sql().createQuery("""
                        insert into access_request (child_id, received_on, received_by, asked_by, asker) values (:child, :received, :actor, :askedBy, :asker) returning id""")
                .bind("child", child.value()).bind("received", receivedOn).bind("actor", actors.actor().personId()).bind("askedBy", askedBy)
                .bind("asker", RecordFaults.said(asker, "asker", "Say who is to be answered, and where.")).mapTo(Long.class).one();
    }

    /** Somebody has made sure who asks. */
    @Permit(Permission.RECORDS_WRITE)
    public void checkIdentity(ChildId child, long request, LocalDate on, String how) {
        AccessRequest asked = open(child, request);
        if (on == null || on.isBefore(asked.receivedOn()) || on.isAfter(today())) {
            throw RecordFaults.day("checked", "Say on which day it was made sure who asks: between the day of receipt and today.");
        }
        update("update access_request set identity_checked_on = :on, identity_how = :how, version = version + 1 where id = :id", request)
                .bind("on", on).bind("how", RecordFaults.said(how, "how", "Say how it was made sure who asks.")).execute();
    }

    /** Puts the answer off by the further months; only before the first month has run out. */
    @Permit(Permission.RECORDS_WRITE)
    public void extend(ChildId child, long request, String because) {
        AccessRequest asked = open(child, request);
        if (asked.extendedOn() != null) {
            throw RecordFaults.conflict("RCD-007", "The answer was put off already. Nothing was changed. It cannot be put off twice.");
        }
        if (asked.late()) {
            throw RecordFaults.conflict("RCD-008", "The answer was due by the first date already: it can only be put off before that day has passed. Nothing was changed.");
        }
        update("update access_request set extended_on = :on, extended_because = :because, version = version + 1 where id = :id", request)
                .bind("on", today()).bind("because", RecordFaults.said(because, "because", "Say why it takes longer; whoever asked must be told.")).execute();
    }

    /** The service lead's decision on the record of a child who was adopted. */
    @Permit(Permission.RECORDS_WRITE)
    public void decideAdoption(ChildId child, long request, boolean told, String because) {
        if (open(child, request).adoptedOn() == null) {
            throw RecordFaults.conflict("RCD-009", "No adoption is on record for this child, so there is nothing to decide. Nothing was changed.");
        }
        update("""
                update access_request set adoption_told = :told, adoption_because = :because, adoption_decided_by = :actor, version = version + 1 where id = :id""", request)
                .bind("told", told).bind("because", RecordFaults.said(because, "because", "Say why."))
                .bind("actor", actors.actor().personId()).execute();
    }

    /** Ends a request without an answer. */
    @Permit(Permission.RECORDS_WRITE)
    public void close(ChildId child, long request, String because) {
        open(child, request);
        update("update access_request set closed_on = :on, closed_because = :because, version = version + 1 where id = :id", request)
                .bind("on", today()).bind("because", RecordFaults.said(because, "because", "Say why it ends without an answer.")).execute();
    }

    private AccessRequest open(ChildId child, long request) {
        database.sql().createQuery("select id from access_request where id = :id for update").bind("id", request).mapTo(Long.class).findOne();
        AccessRequest found = rows().one(child, request).orElseThrow(RecordFaults::noRequest);
        if (!found.open()) {
            throw RecordFaults.ended();
        }
        return found;
    }

    private Update update(String text, long request) {
        return database.sql().createUpdate(text).bind("id", request);
    }

    private RequestRows rows() {
        return new RequestRows(database.sql(), new AccessClock(settings.on(RecordsSettings.class, today()).access()), today());
    }

    private LocalDate today() {
        return London.today(clock);
    }
}
