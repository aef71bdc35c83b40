package footprint.web.ladder;

import footprint.escalation.AlertKind;
import footprint.escalation.EscalationSettings;
import footprint.kernel.PageRequest;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.settings.Draft;
import footprint.tenancy.Settings;
import footprint.tenancy.configuration.SettingsMapper;
import footprint.web.look.DateInput;
import footprint.web.look.Faults;
import footprint.web.look.ListAddress;
import footprint.web.look.Onward;
import footprint.web.settings.DraftDesk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import tools.jackson.databind.JsonNode;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The reasons for an alert and the kinds of alert: those of the draft, or those in force where nothing is being changed. */
@Named("reasonsPage")
@RequestScoped
public class ReasonsPage {

    private static final String HERE = "/settings/reasons";

    private DraftDesk desk;
    private Settings settings;
    private ListAddress address;
    private Faults faults;
    private HttpServletRequest request;

    protected ReasonsPage() {
    }

    @Inject
    public ReasonsPage(DraftDesk desk, Settings settings, ListAddress address, Faults faults, HttpServletRequest request) {
        this.desk = desk;
        this.settings = settings;
        this.address = address;
        this.faults = faults;
        this.request = request;
    }

    /** The draft; null when nobody is changing anything. */
    public Draft getDraft() {
        return desk.of(LadderPage.ROOM);
    }

    /** One page of the reasons that have the words of the address. */
    public Slice<DrawnReason> getRows() {
        String words = address.value("q").strip().toLowerCase(Locale.ROOT);
        List<DrawnReason> found = DrawnReason.all(shown()).stream()
                .filter(reason -> (reason.code() + " " + reason.label()).toLowerCase(Locale.ROOT).contains(words)).toList();
        PageRequest page = address.pageRequest(Set.of());
        int from = (int) Math.min(found.size(), page.offset());
        return new Slice<>(found.subList(from, Math.min(found.size(), from + page.size())), found.size(), page);
    }

    public List<AlertKind> getKinds() {
        return Arrays.asList(AlertKind.values());
    }

    /** Whether a kind may be raised. */
    public boolean allows(AlertKind kind) {
        return shown().path("kinds").valueStream().anyMatch(code -> code.asString("").equals(kind.code()));
    }

    /** Saves which kinds may be raised; what the check says about them stands beside the boxes. */
    public void kinds() {
        if (!desk.save(LadderPage.ROOM, null, draft -> new ReasonEdits(draft.own(), draft.merged()).kinds(ticked()))) {
            return;
        }
        List<String> wrong = wrongKinds();
        if (wrong.isEmpty()) {
            Onward.to(HERE + "?done=kinds#kinds");
        }
        wrong.forEach(sentence -> faults.add("kinds", sentence));
    }

    /** Begins a draft from the day typed. */
    public void begin() {
        try {
            if (desk.begin(LadderPage.ROOM, getFrom().date("SET-040", "from"))) {
                Onward.to(HERE);
            }
        } catch (ProblemException refused) {
            faults.add(refused);
        }
    }

    /** The day typed, else the first of next month. */
    public DateInput getFrom() {
        DateInput typed = DateInput.sent(request, "from");
        return typed.isEmpty() ? DateInput.of(desk.firstOfNextMonth()) : typed;
    }

    /** What was just done, as a sentence; empty when nothing was. */
    public String getDone() {
        return switch (address.value("done")) {
            case "kinds" -> "The kinds are saved.";
            case "reason" -> "The reason is saved.";
            case "added" -> "The reason is added.";
            case "removed" -> "The reason is taken away.";
            default -> "";
        };
    }

    private List<String> wrongKinds() {
        return desk.findings(LadderPage.ROOM).stream().filter(finding -> finding.path().startsWith("kinds"))
                .map(finding -> getDraft().merged().path("kinds").isEmpty() ? "Tick at least one kind." : finding.sentence()).distinct().toList();
    }

    private List<String> ticked() {
        String[] kinds = request.getParameterValues("kind");
        return kinds == null ? List.of() : Stream.of(kinds).filter(code -> getKinds().stream().anyMatch(kind -> kind.code().equals(code))).toList();
    }

    private JsonNode shown() {
        return getDraft() != null ? getDraft().merged()
                : SettingsMapper.tree(SettingsMapper.text(settings.on(EscalationSettings.class, desk.today())));
    }
}
