package footprint.web.ladder;

import footprint.escalation.AlertKind;
import footprint.escalation.EscalationSettings;
import footprint.escalation.ReasonFamily;
import footprint.kernel.ProblemException;
import footprint.settings.Draft;
import footprint.tenancy.Settings;
import footprint.web.ladder.ReasonEdits.ReasonWords;
import footprint.web.look.DateInput;
import footprint.web.look.Faults;
import footprint.web.look.ListAddress;
import footprint.web.look.Onward;
import footprint.web.settings.DraftDesk;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import java.util.Arrays;
import java.util.List;

/** One reason of the draft. A code of the address says which; without one it is new. A code once published stays. */
@Named("reasonPage")
@RequestScoped
public class ReasonPage {

    private static final String LIST = "/settings/reasons";

    private DraftDesk desk;
    private Settings settings;
    private ListAddress address;
    private Faults faults;
    private HttpServletRequest request;
    private DrawnReason reason;

    protected ReasonPage() {
    }

    @Inject
    public ReasonPage(DraftDesk desk, Settings settings, ListAddress address, Faults faults, HttpServletRequest request) {
        this.desk = desk;
        this.settings = settings;
        this.address = address;
        this.faults = faults;
        this.request = request;
    }

    @PostConstruct
    void look() {
        reason = getDraft() == null || getCode().isEmpty() ? null
                : DrawnReason.all(getDraft().merged()).stream().filter(one -> one.code().equals(getCode())).findFirst().orElse(null);
        if (reason != null && !sent()) {
            tell(getCode());
        }
    }

    public Draft getDraft() {
        return desk.of(LadderPage.ROOM);
    }

    /** The reason as it stands in the draft; null for a new one. */
    public DrawnReason getReason() {
        return reason;
    }

    /** The code of the address; empty for a new reason. */
    public String getCode() {
        return address.value("code");
    }

    /** Whether the address names a reason that is not there. */
    public boolean isGone() {
        return getDraft() == null || !getCode().isEmpty() && reason == null;
    }

    /** Whether it has ever been published: alerts and reports may carry it, so that it can be ended and not taken away. */
    public boolean isUsed() {
        return reason != null && settings.versions(EscalationSettings.class).stream().anyMatch(version -> version.settings().reason(reason.code()).isPresent());
    }

    public List<AlertKind> getKinds() {
        return Arrays.asList(AlertKind.values());
    }

    public String getNewCode() {
        return address.value("new-code").strip();
    }

    public String getLabel() {
        return sent() ? address.value("label").strip() : reason == null ? "" : reason.label();
    }

    public String getKind() {
        String typed = sent() ? address.value("kind") : reason == null ? "" : reason.kind();
        return typed.isEmpty() ? AlertKind.CONCERN.code() : typed;
    }

    public List<ReasonFamily> getFamilies() {
        return Arrays.asList(ReasonFamily.values());
    }

    /** The code of the family chosen; empty while there is none. */
    public String getFamily() {
        return sent() ? ReasonFamily.of(address.value("family")).map(ReasonFamily::code).orElse("") : reason == null ? "" : reason.family();
    }

    public DateInput getFrom() {
        return sent() ? DateInput.sent(request, "from") : DateInput.of(reason == null ? null : reason.from());
    }

    public DateInput getTo() {
        return sent() ? DateInput.sent(request, "to") : DateInput.of(reason == null ? null : reason.to());
    }

    /** Saves what was typed; what is wrong is told here, else the list is shown. */
    public void save() {
        boolean fresh = getCode().isEmpty();
        String code = fresh ? getNewCode() : getCode();
        if (fresh && !codeFits(code)) {
            return;
        }
        try {
            ReasonWords typed = new ReasonWords(code, getLabel(), getKind(), day(getFrom(), "from"), day(getTo(), "to"), getFamily());
            if (desk.save(LadderPage.ROOM, null, draft -> fresh ? edits(draft).add(typed) : edits(draft).change(code, typed))) {
                boolean sound = LadderFindings.ofReason(desk.findings(LadderPage.ROOM), getDraft().merged(), code).isEmpty();
                Onward.to(sound ? LIST + "?done=" + (fresh ? "added" : "reason") : "/settings/reason?saved=yes&code=" + code);
            }
        } catch (ProblemException refused) {
            faults.add(refused);
        }
    }

    /** Takes it out of the draft; one that was published is only ended. */
    public void remove() {
        if (isUsed()) {
            faults.add("to", "It was published, so that " + getCode() + " may stand in files and reports. It was not taken away. Give it a last day instead.");
        } else if (desk.save(LadderPage.ROOM, null, draft -> edits(draft).remove(getCode()))) {
            Onward.to(LIST + "?done=removed");
        }
    }

    private boolean codeFits(String code) {
        if (!code.matches("[A-Za-z0-9][A-Za-z0-9-]{0,19}")) {
            faults.add("new-code", "Give it a short code of letters and digits, such as W7.");
        } else if (getDraft() != null && DrawnReason.all(getDraft().merged()).stream().anyMatch(other -> other.code().equals(code))) {
            faults.add("new-code", "There is a reason " + code + " already. Give this one another code.");
        } else {
            return true;
        }
        return false;
    }

    private void tell(String code) {
        LadderFindings.ofReason(desk.findings(LadderPage.ROOM), getDraft().merged(), code).forEach(finding -> faults.add(finding.path(), finding.sentence()));
    }

    private static String day(DateInput typed, String field) {
        return typed.isEmpty() ? null : typed.date("SET-040", field).toString();
    }

    private static ReasonEdits edits(Draft draft) {
        return new ReasonEdits(draft.own(), draft.merged());
    }

    private boolean sent() {
        return !address.value("version").isEmpty();
    }
}
