package footprint.web.notices;

import footprint.escalation.AlertLine;
import footprint.escalation.NewAlert;
import footprint.escalation.NewNotice;
import footprint.escalation.Notice;
import footprint.escalation.NoticeFilter;
import footprint.escalation.boundary.Notices;
import footprint.kernel.PageRequest;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.web.look.DateInput;
import footprint.web.look.Faults;
import footprint.web.look.Frame;
import footprint.web.look.ListAddress;
import footprint.web.look.Onward;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import java.util.Set;

/** Need to Know notices: the list, one of them, writing one down, and raising an alert from one. */
@Named("noticesPage")
@RequestScoped
public class NoticesPage {

    private static final PageRequest FIRST_TEN = new PageRequest(1, 10, null, true);

    private Notices notices;
    private ListAddress address;
    private HttpServletRequest request;
    private Frame frame;
    private Faults faults;
    private Slice<Notice> rows;
    private Slice<Notice> toRead;
    private Slice<Notice> ofChild;
    private Slice<AlertLine> alerts;
    private Notice one;
    private boolean read;

    protected NoticesPage() {
    }

    @Inject
    public NoticesPage(Notices notices, ListAddress address, HttpServletRequest request, Frame frame, Faults faults) {
        this.notices = notices;
        this.address = address;
        this.request = request;
        this.frame = frame;
        this.faults = faults;
    }

    /** The list that the address asks for. */
    public Slice<Notice> getRows() {
        if (rows == null) {
            Boolean unread = "true".equals(address.value("unread")) ? Boolean.TRUE : null;
            rows = notices.list(new NoticeFilter(address.value("q"), unread, number("child")), address.pageRequest(Set.of()));
        }
        return rows;
    }

    /** The copies that this person has still to read. */
    public Slice<Notice> getToRead() {
        if (toRead == null) {
            toRead = notices.list(NoticeFilter.toRead(), FIRST_TEN);
        }
        return toRead;
    }

    /** The newest about one child, for that child's file. */
    public Slice<Notice> ofChild(long child) {
        if (ofChild == null) {
            ofChild = notices.list(new NoticeFilter(null, null, child), FIRST_TEN);
        }
        return ofChild;
    }

    /** The notice of the address; null, and a fault, where there is none to be seen. */
    public Notice getOne() {
        if (!read) {
            read = true;
            try {
                one = notices.one(id("id"));
            } catch (ProblemException refused) {
                faults.add(refused);
            }
        }
        return one;
    }

    /** The alerts that were raised from it; none for whoever may not read alerts. */
    public Slice<AlertLine> getAlerts() {
        if (alerts == null && frame.may("ALERTS_READ")) {
            alerts = notices.alerts(id("id"), address.pageRequest(Set.of("raised", "stage", "due", "child")));
        }
        return alerts;
    }

    /** As typed. */
    public DateInput getHappenedOn() {
        return DateInput.sent(request, "happenedOn");
    }

    /** Writes it down; what is wrong stays here with what was typed. */
    public void save() {
        try {
            notices.record(new NewNotice(getHappenedOn().date("ESC-175", "happenedOn"), address.value("childNumber"), address.value("service"), address.value("told"),
                    address.value("sentBy"), address.value("sentTo")));
            Onward.to("/notices/add?done=saved");
        } catch (ProblemException refused) {
            faults.add(refused);
        }
    }

    /** Marks the own copy as read. */
    public void markRead() {
        try {
            notices.markRead(id("id"));
            Onward.to("/notices/notice?id=" + id("id") + "&done=read");
        } catch (ProblemException refused) {
            faults.add(refused);
        }
    }

    /** Whether the address of the form for alerts names a notice. */
    public boolean isNamed() {
        return !address.value("notice").isBlank();
    }

    /** Raises an alert from the notice that the form names. */
    public long raise(NewAlert alert) {
        return notices.raise(id("notice"), alert);
    }

    private long id(String name) {
        Long id = number(name);
        if (id == null) {
            throw new ProblemException(Problem.notFound("ESC-173", "There is no notice " + address.value(name) + " here that you may see."));
        }
        return id;
    }

    private Long number(String name) {
        return address.value(name).matches("\\d{1,15}") ? Long.valueOf(address.value(name)) : null;
    }
}
