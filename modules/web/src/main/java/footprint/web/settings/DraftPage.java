package footprint.web.settings;

import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.settings.Draft;
import footprint.settings.Publication;
import footprint.settings.boundary.Drafts;
import footprint.web.ladder.LadderFindings;
import footprint.web.look.DateInput;
import footprint.web.look.Faults;
import footprint.web.look.ListAddress;
import footprint.web.look.Onward;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import java.time.LocalDate;
import java.util.List;

/** One draft: what would differ, what stands in its way, from which day, and the decision to publish it or to throw it away. */
@Named("draftPage")
@RequestScoped
public class DraftPage {

    private static final List<String> FIELDS = List.of("from", "reason");

    private Drafts drafts;
    private DraftDesk desk;
    private ListAddress address;
    private Faults faults;
    private HttpServletRequest request;
    private List<ChangeGroup> groups;

    protected DraftPage() {
    }

    @Inject
    public DraftPage(Drafts drafts, DraftDesk desk, ListAddress address, Faults faults, HttpServletRequest request) {
        this.drafts = drafts;
        this.desk = desk;
        this.address = address;
        this.faults = faults;
        this.request = request;
    }

    public String getRoom() {
        return RoomEditors.rooms().contains(address.value("room")) ? address.value("room") : "";
    }

    public String getName() {
        return RoomEditors.name(getRoom());
    }

    /** The draft; null when there is none. */
    public Draft getDraft() {
        return getRoom().isEmpty() ? null : desk.of(getRoom());
    }

    /** What would differ from the draft's first day. */
    public List<ChangeGroup> getGroups() {
        if (groups == null) {
            groups = ChangeWords.groups(drafts.differences(getRoom()), getDraft().merged());
        }
        return groups;
    }

    /** What must be mended before it can be published, each with the place where. */
    public List<FindingLine> getFindings() {
        return desk.findings(getRoom()).stream().map(finding -> getRoom().equals("escalation") ? LadderFindings.line(finding, getDraft().merged())
                : new FindingLine(finding.sentence(), finding.path().equals("from") ? "#from" : RoomEditors.pageFor(getRoom(), finding.path())))
                .distinct().toList();
    }

    /** Whether it may be published as it is. */
    public boolean isReady() {
        return getFindings().isEmpty() && !getGroups().isEmpty();
    }

    public List<RoomEditors.Editor> getEditors() {
        return RoomEditors.of(getRoom());
    }

    public DateInput getFrom() {
        DateInput typed = DateInput.sent(request, "from");
        return typed.isEmpty() && getDraft() != null ? DateInput.of(getDraft().from()) : typed;
    }

    /** Changes the draft's first day. */
    public void beginOn() {
        try {
            LocalDate day = getFrom().date("SET-040", "from");
            if (desk.save(getRoom(), day, Draft::own)) {
                Onward.to("/settings/draft?room=" + getRoom() + "&done=from");
            }
        } catch (ProblemException refused) {
            faults.add(refused);
        }
    }

    /** Publishes it; the publication is shown next. */
    public void publish() {
        try {
            Publication publication = drafts.publish(getRoom(), desk.version(), address.value("reason"));
            Onward.to("/settings/change?room=" + getRoom() + "&number=" + publication.number() + "&done=published");
        } catch (ProblemException refused) {
            told(refused);
        }
    }

    /** Lays the draft, as it is, on what somebody else published meanwhile. */
    public void renew() {
        if (desk.save(getRoom(), null, Draft::own)) {
            Onward.to("/settings/draft?room=" + getRoom() + "&done=renewed");
        }
    }

    /** Throws it away. */
    public void discard() {
        if (desk.tried(getRoom(), () -> drafts.discard(getRoom(), desk.version()))) {
            Onward.to("/settings/changes?room=" + getRoom() + "&done=discarded");
        }
    }

    /** Whether other settings were published since this draft was begun, so that it must be looked at again. */
    public boolean isOvertaken() {
        return faults.getAll().stream().anyMatch(fault -> "SET-007".equals(fault.code()));
    }

    /** What was just done, as a sentence; empty when nothing was. */
    public String getDone() {
        return switch (address.value("done")) {
            case "from" -> "The first day is saved in the draft.";
            case "renewed" -> "The draft now stands on what is published. Look at the differences again.";
            default -> "";
        };
    }

    /** A fault of a value deep inside has its field on another page; here it stands in the summary only. */
    private void told(ProblemException refused) {
        faults.add(new ProblemException(refused.problems().stream().map(problem -> FIELDS.contains(problem.field()) ? problem
                : new Problem(problem.code(), problem.status(), problem.sentence(), null)).toList()));
    }
}
