package footprint.web.alerts;

import footprint.escalation.AlertLine;
import footprint.escalation.AlertMeeting;
import footprint.escalation.AlertMeeting.Item;
import footprint.escalation.AlertMeeting.Said;
import footprint.escalation.boundary.MeetingWork;
import footprint.escalation.boundary.Meetings;
import footprint.kernel.PageRequest;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.web.look.DateInput;
import footprint.web.look.Faults;
import footprint.web.look.ListAddress;
import footprint.web.look.Onward;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The meetings after the ladder's end: the next list, those that were held, one alert at one of them. */
@Named("meetingsPage")
@RequestScoped
public class MeetingsPage {

    private Meetings meetings;
    private MeetingWork work;
    private ListAddress address;
    private HttpServletRequest request;
    private Faults faults;
    private List<AlertMeeting.Kind> kinds;
    private Slice<AlertLine> toCome;
    private AlertMeeting meeting;
    private Slice<Item> items;
    private Item item;
    private List<Said> said;
    private boolean refused;

    protected MeetingsPage() {
    }

    @Inject
    public MeetingsPage(Meetings meetings, MeetingWork work, ListAddress address, HttpServletRequest request, Faults faults) {
        this.meetings = meetings;
        this.work = work;
        this.address = address;
        this.request = request;
        this.faults = faults;
    }

    public List<AlertMeeting.Kind> getKinds() {
        if (kinds == null) {
            kinds = meetings.kinds();
        }
        return kinds;
    }

    /** The address of the list of the next meeting of a name. */
    public String listOf(String label) {
        return "/alerts/meetings/list?label=" + URLEncoder.encode(label, StandardCharsets.UTF_8);
    }

    /** What is on the list of the next meeting; null, and a fault, when there is no such meeting. */
    public Slice<AlertLine> getToCome() {
        toCome = asked(toCome, () -> meetings.toCome(address.value("label"), address.pageRequest(Set.of())));
        return toCome;
    }

    /** The meeting of the address; null, and a fault, when there is none. */
    public AlertMeeting getMeeting() {
        meeting = asked(meeting, () -> meetings.meeting(number("meeting")));
        return meeting;
    }

    /** What was on its list: a large page, because it is printed. */
    public Slice<Item> getItems() {
        items = asked(items, () -> {
            PageRequest wanted = address.pageRequest(Set.of());
            return meetings.items(number("meeting"), new PageRequest(wanted.page(), 100, null, false));
        });
        return items;
    }

    /** The alert of the address at the meeting of the address; null, and a fault, when it is not on that list. */
    public Item getItem() {
        item = asked(item, () -> meetings.item(number("meeting"), number("alert")));
        return item;
    }

    /** What the meetings said about the alert whose page this is. */
    public List<Said> getSaid() {
        if (said == null) {
            said = meetings.ofAlert(AlertId.of(address));
        }
        return said;
    }

    /** As typed. */
    public DateInput getHeldOn() {
        return DateInput.sent(request, "heldOn");
    }

    /** As typed. */
    public DateInput getDueOn() {
        return DateInput.sent(request, "dueOn");
    }

    /** The note as typed, or as it is kept. */
    public String getNote() {
        String typed = request.getParameter("note");
        return typed != null ? typed : getItem() == null ? "" : getItem().note();
    }

    /** What has just been done, in a sentence; empty when the page was merely opened. */
    public String getDone() {
        return switch (address.value("done")) {
            case "begin" -> "The meeting was begun. Its list stays as it is now.";
            case "note" -> "The note was saved.";
            case "agree" -> "The action was kept. It comes back at each next meeting until somebody says what came of it.";
            case "end" -> "What came of the action was kept.";
            default -> "";
        };
    }

    /** Begins a meeting; what is wrong stays here with what was typed. */
    public void begin() {
        doing(() -> "/alerts/meetings/meeting?meeting=" + work.begin(address.value("label"), getHeldOn().date("ESC-061", "heldOn")) + "&done=begin");
    }

    public void saveNote() {
        doing(() -> {
            work.note(number("meeting"), number("alert"), number("version"), address.value("note"));
            return here("note");
        });
    }

    public void agree() {
        doing(() -> {
            work.agree(number("meeting"), number("alert"), address.value("what"), address.value("who"), getDueOn().date("ESC-061", "dueOn"));
            return here("agree");
        });
    }

    public void end() {
        doing(() -> {
            if (!Set.of("done", "not-done").contains(address.value("came"))) {
                throw new ProblemException(Problem.invalid("ESC-065", "came-" + address.value("action"), "Say whether it was done. Nothing was saved."));
            }
            work.end(number("action"), address.value("came").equals("done"), address.value("outcome"));
            return here("end");
        });
    }

    private String here(String done) {
        return "/alerts/meetings/case?meeting=" + number("meeting") + "&alert=" + number("alert") + "&done=" + done;
    }

    private void doing(Supplier<String> deed) {
        try {
            Onward.to(deed.get());
        } catch (ProblemException problem) {
            faults.add(problem);
        }
    }

    private <T> T asked(T known, Supplier<T> question) {
        if (known != null || refused) {
            return known;
        }
        try {
            return question.get();
        } catch (ProblemException problem) {
            refused = true;
            faults.add(problem);
            return null;
        }
    }

    private long number(String name) {
        String text = address.value(name);
        return text.matches("\\d{1,15}") ? Long.parseLong(text) : 0;
    }
}
