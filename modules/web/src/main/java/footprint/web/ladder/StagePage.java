package footprint.web.ladder;

import footprint.escalation.AlertKind;
import footprint.escalation.SharedLevel;
import footprint.settings.Draft;
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
import java.util.stream.Stream;

/** One stage of the draft: its name, who answers, how long they have. A number of the address says which; without one it is new. */
@Named("stagePage")
@RequestScoped
public class StagePage {

    private static final String LADDER = "/settings/ladder";

    private DraftDesk desk;
    private ListAddress address;
    private Faults faults;
    private HttpServletRequest request;
    private DrawnStage stage;

    protected StagePage() {
    }

    @Inject
    public StagePage(DraftDesk desk, ListAddress address, Faults faults, HttpServletRequest request) {
        this.desk = desk;
        this.address = address;
        this.faults = faults;
        this.request = request;
    }

    /** What the draft holds of this stage; what the check says about it stands beside each field. */
    @PostConstruct
    void look() {
        stage = getDraft() == null ? null : ladder().stage(number()).orElse(null);
        if (stage != null && !sent()) {
            tell();
        }
    }

    public Draft getDraft() {
        return desk.of(LadderPage.ROOM);
    }

    /** The stage as it stands in the draft; null for a new one. */
    public DrawnStage getStage() {
        return stage;
    }

    /** Whether the address names a stage that is not there. */
    public boolean isGone() {
        return getDraft() == null || number() >= 0 && stage == null;
    }

    /** Saves what was typed, right or wrong; what is wrong is told here, else the ladder is shown. */
    public void save() {
        boolean fresh = number() < 0;
        int at = fresh && getDraft() != null ? LadderPage.edits(getDraft()).newNumber() : number();
        if (!desk.save(LadderPage.ROOM, null, draft -> fresh ? LadderPage.edits(draft).add(typed()) : LadderPage.edits(draft).change(number(), typed()))) {
            return;
        }
        boolean sound = LadderFindings.ofStage(desk.findings(LadderPage.ROOM), getDraft().merged(), at).isEmpty();
        Onward.to(sound ? LADDER + "?done=" + (fresh ? "added" : "stage") + "#stage-" + at : "/settings/stage?number=" + at + "&saved=yes");
    }

    /** Takes the stage out of the draft. */
    public void remove() {
        if (desk.save(LadderPage.ROOM, null, draft -> LadderPage.edits(draft).remove(number()))) {
            Onward.to(LADDER + "?done=removed#stages");
        }
    }

    public String getLabel() {
        return sent() ? address.value("label") : stage == null ? "" : stage.label();
    }

    /** The titles, one in a line. */
    public String getRoles() {
        return sent() ? address.value("answering-roles") : stage == null ? "" : String.join("\n", stage.roles());
    }

    public boolean isUnsettled() {
        return sent() ? "yes".equals(address.value("incomplete")) : stage != null && stage.incomplete();
    }

    public SpanInput getRespondWithin() {
        return sent() || stage == null ? new SpanInput(address.value("respond-within").strip(), address.value("respond-within-unit"))
                : SpanInput.of(stage.respondWithin());
    }

    public boolean isInformal() {
        return sent() ? "yes".equals(address.value("informal")) : stage != null && stage.informal();
    }

    /** yes, no or some: whether alerts that went no further are in the printed numbers. */
    public String getCounted() {
        if (sent()) {
            return address.value("counted");
        }
        return stage == null || stage.countedFor().isEmpty() ? stage == null || stage.counted() ? "yes" : "no" : "some";
    }

    public List<AlertKind> getKinds() {
        return Arrays.asList(AlertKind.values());
    }

    public boolean countsFor(AlertKind kind) {
        return (sent() ? countedFor() : stage == null ? List.of() : stage.countedFor()).contains(kind.code());
    }

    /** yes, no or ladder: whether it may be gone past. */
    public String getMaySkip() {
        if (sent()) {
            return address.value("may-skip");
        }
        return stage == null || stage.maySkip() == null ? "ladder" : stage.maySkip() ? "yes" : "no";
    }

    /** How long a stage has that does not say otherwise. */
    public String getUsual() {
        String usual = ladder().respondWithin();
        return usual == null ? "not said" : usual;
    }

    /** The higher stages, to choose those that may come next: an alert never goes back. */
    public List<DrawnStage> getHigher() {
        int here = number() < 0 ? LadderPage.edits(getDraft()).newNumber() - 1 : number();
        return ladder().stages().stream().filter(other -> other.number() > here).toList();
    }

    public boolean leadsTo(int other) {
        return sent() ? next().contains(other) : stage != null && stage.next().contains(other);
    }

    public List<SharedLevel> getLevels() {
        return Arrays.asList(SharedLevel.values());
    }

    /** The code of the level chosen; empty while there is none. */
    public String getLevel() {
        return sent() ? SharedLevel.of(address.value("level")).map(SharedLevel::code).orElse("") : stage == null || stage.level() == null ? "" : stage.level();
    }

    private StageWords typed() {
        return new StageWords(getLabel(), Arrays.asList(getRoles().split("\\R")), isUnsettled(), getRespondWithin(), isInformal(), !"no".equals(getCounted()),
                "some".equals(getCounted()) ? countedFor() : List.of(), switch (getMaySkip()) {
                    case "yes" -> Boolean.TRUE;
                    case "no" -> Boolean.FALSE;
                    default -> null;
                }, next(), getLevel());
    }

    private List<Integer> next() {
        String[] ticked = request.getParameterValues("next");
        return ticked == null ? List.of() : Stream.of(ticked).filter(one -> one.matches("\\d{1,2}")).map(Integer::valueOf).toList();
    }

    private List<String> countedFor() {
        String[] ticked = request.getParameterValues("counted-for");
        return ticked == null ? List.of() : Stream.of(ticked).filter(code -> getKinds().stream().anyMatch(kind -> kind.code().equals(code))).toList();
    }

    private void tell() {
        LadderFindings.ofStage(desk.findings(LadderPage.ROOM), getDraft().merged(), number())
                .forEach(finding -> faults.add(finding.path(), finding.sentence()));
    }

    private DrawnLadder ladder() {
        return DrawnLadder.of(getDraft().merged());
    }

    private boolean sent() {
        return !address.value("version").isEmpty();
    }

    private int number() {
        return address.value("number").matches("\\d{1,2}") ? Integer.parseInt(address.value("number")) : -1;
    }
}
