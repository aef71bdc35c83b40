package footprint.web.ladder;

import footprint.escalation.EscalationSettings;
import footprint.kernel.ProblemException;
import footprint.settings.Draft;
import footprint.tenancy.Settings;
import footprint.tenancy.Version;
import footprint.web.look.DateInput;
import footprint.web.look.Faults;
import footprint.web.look.ListAddress;
import footprint.web.look.Onward;
import footprint.web.settings.DraftDesk;
import footprint.web.settings.FindingLine;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import java.time.LocalDate;
import java.util.List;

/** The ladder as it is and as it is to be: its order and its rules; each stage has a page of its own. */
@Named("ladderPage")
@RequestScoped
public class LadderPage {

    static final String ROOM = "escalation";
    private static final String HERE = "/settings/ladder";

    private DraftDesk desk;
    private Settings settings;
    private ListAddress address;
    private Faults faults;
    private HttpServletRequest request;
    private DrawnLadder now;

    protected LadderPage() {
    }

    @Inject
    public LadderPage(DraftDesk desk, Settings settings, ListAddress address, Faults faults, HttpServletRequest request) {
        this.desk = desk;
        this.settings = settings;
        this.address = address;
        this.faults = faults;
        this.request = request;
    }

    /** The draft; null when nobody is changing anything. */
    public Draft getDraft() {
        return desk.of(ROOM);
    }

    /** The ladder of an alert raised today. */
    public DrawnLadder getNow() {
        if (now == null) {
            now = DrawnLadder.of(settings.on(EscalationSettings.class, desk.today()).ladder());
        }
        return now;
    }

    public LadderPicture getNowPicture() {
        return new LadderPicture(getNow());
    }

    /** The ladder of the draft. */
    public DrawnLadder getThen() {
        return DrawnLadder.of(getDraft().merged());
    }

    public LadderPicture getThenPicture() {
        return new LadderPicture(getThen());
    }

    /** The days on which another published version comes into force. */
    public List<LocalDate> getComing() {
        return settings.versions(EscalationSettings.class).stream().map(Version::from).filter(from -> from.isAfter(desk.today())).toList();
    }

    public List<FindingLine> getFindings() {
        return desk.findings(ROOM).stream().map(finding -> LadderFindings.line(finding, getDraft().merged())).distinct().toList();
    }

    /** Begins a draft from the day typed. */
    public void begin() {
        LocalDate day = day();
        if (day != null && desk.begin(ROOM, day)) {
            Onward.to(HERE);
        }
    }

    /** Changes the first day of the draft. */
    public void beginOn() {
        LocalDate day = day();
        if (day != null && desk.save(ROOM, day, Draft::own)) {
            Onward.to(HERE + "?done=from");
        }
    }

    /** Puts a stage one place higher or lower. */
    public void move(int number, boolean up) {
        if (desk.save(ROOM, null, draft -> edits(draft).move(number, up))) {
            Onward.to(HERE + "?done=moved#stages");
        }
    }

    /** Saves what holds for the whole ladder. */
    public void rules() {
        if (desk.save(ROOM, null, draft -> edits(draft).rules(typed()))) {
            Onward.to(HERE + "?done=rules#rules");
        }
    }

    static LadderEdits edits(Draft draft) {
        return new LadderEdits(draft.own(), draft.merged());
    }

    private LadderWords typed() {
        return new LadderWords(span("respond-within"), span("total-within"), span("remind-before"), "yes".equals(address.value("may-skip")),
                "yes".equals(address.value("overdue-climbs")), getCafcass());
    }

    public SpanInput getRespondWithin() {
        return sent() ? span("respond-within") : SpanInput.of(getThen().respondWithin());
    }

    public SpanInput getTotalWithin() {
        return sent() ? span("total-within") : SpanInput.of(getThen().totalWithin());
    }

    public SpanInput getRemindBefore() {
        return sent() ? span("remind-before") : SpanInput.of(getThen().remindBefore());
    }

    public boolean isMaySkip() {
        return sent() ? "yes".equals(address.value("may-skip")) : getThen().maySkip();
    }

    public boolean isOverdueClimbs() {
        return sent() ? "yes".equals(address.value("overdue-climbs")) : getThen().overdueClimbs();
    }

    public String getCafcass() {
        return sent() ? address.value("cafcass") : getThen().cafcass();
    }

    /** The day typed; the draft's, or the first of next month, where nothing was typed yet. */
    public DateInput getFrom() {
        DateInput typed = DateInput.sent(request, "from");
        return !typed.isEmpty() ? typed : DateInput.of(getDraft() == null ? desk.firstOfNextMonth() : getDraft().from());
    }

    /** What was just done, as a sentence; empty when nothing was. */
    public String getDone() {
        return switch (address.value("done")) {
            case "moved" -> "The stages stand in another order.";
            case "rules" -> "The rules of the ladder are saved.";
            case "stage" -> "The stage is saved.";
            case "added" -> "The stage is added.";
            case "removed" -> "The stage is taken away.";
            case "from" -> "The first day is saved.";
            default -> "";
        };
    }

    private LocalDate day() {
        try {
            return getFrom().date("SET-040", "from");
        } catch (ProblemException refused) {
            faults.add(refused);
            return null;
        }
    }

    private boolean sent() {
        return !address.value("cafcass").isEmpty();
    }

    private SpanInput span(String field) {
        return new SpanInput(address.value(field).strip(), address.value(field + "-unit"));
    }
}
