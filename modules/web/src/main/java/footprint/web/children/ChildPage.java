package footprint.web.children;

import footprint.caseload.ChildFile;
import footprint.caseload.CodeLists;
import footprint.caseload.Placement;
import footprint.caseload.boundary.Children;
import footprint.escalation.AlertLine;
import footprint.escalation.boundary.Alerts;
import footprint.kernel.ChildId;
import footprint.kernel.London;
import footprint.kernel.PageRequest;
import footprint.reviews.ReviewFile;
import footprint.reviews.ReviewRow;
import footprint.reviews.boundary.Reviews;
import footprint.web.look.Frame;
import footprint.web.look.ListAddress;
import footprint.web.look.TimeLine;
import footprint.web.look.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One child: the line in time, what is open, the reviews, the placements, the reviewers. */
@Named("childPage")
@RequestScoped
public class ChildPage {

    private static final int MOST_ALERTS = 100;

    private Children children;
    private Reviews reviews;
    private Alerts alerts;
    private Frame frame;
    private ListAddress address;
    private Words words;
    private Clock clock;
    private ChildFile file;
    private List<ReviewRow> all;
    private List<AlertLine> raised;
    private List<ReviewFile.DueDate> dates;

    protected ChildPage() {
    }

    @Inject
    public ChildPage(Children children, Reviews reviews, Alerts alerts, Frame frame, ListAddress address, Words words, Clock clock) {
        this.children = children;
        this.reviews = reviews;
        this.alerts = alerts;
        this.frame = frame;
        this.address = address;
        this.words = words;
        this.clock = clock;
    }

    /** The key in the address; one that is not a number belongs to nobody. */
    public ChildId id() {
        String id = address.value("id");
        return new ChildId(id.matches("\\d{1,18}") ? Long.parseLong(id) : 0);
    }

    public ChildFile getFile() {
        if (file == null) {
            file = children.file(id());
        }
        return file;
    }

    public List<ReviewRow> getReviews() {
        if (all == null) {
            all = frame.may("FILE_READ") ? reviews.ofChild(id()) : List.of();
        }
        return all;
    }

    /** The review to be held next; null if there is none. */
    public ReviewRow getNext() {
        return getReviews().stream().filter(ReviewRow::open).findFirst().orElse(null);
    }

    public List<ReviewRow> getPast() {
        return getReviews().stream().filter(review -> !review.open()).toList();
    }

    /** Every due date that the next review has had, newest first. */
    public List<ReviewFile.DueDate> getDates() {
        if (dates == null) {
            dates = getNext() == null ? List.of() : reviews.file(id(), getNext().id()).dates();
        }
        return dates;
    }

    public List<AlertLine> getAlerts() {
        if (raised == null) {
            raised = frame.may("FILE_ALERTS") ? alerts.ofChild(id(), new PageRequest(1, MOST_ALERTS, null, false)).rows() : List.of();
        }
        return raised;
    }

    /** The verdict on a review in a word. */
    public String verdict(ReviewRow review) {
        if (review.open()) {
            return review.days() != null && review.days() < 0 ? "Overdue" : "arranged".equals(review.state()) ? "Arranged" : "Due";
        }
        if ("cancelled".equals(review.state())) {
            return "Cancelled";
        }
        return review.dueOn() == null ? "Outside care" : review.late() ? "Held late" : "In time";
    }

    /** The kind of tag a verdict is drawn in. */
    public String verdictKind(ReviewRow review) {
        return switch (verdict(review)) {
            case "Overdue", "Held late" -> "late";
            case "In time" -> "ok";
            case "Arranged", "Due" -> "note";
            case "Outside care" -> "soon";
            default -> "plain";
        };
    }

    public String placementWords(Placement placement) {
        return CodeLists.meaning("PLACE", placement.type());
    }

    public String meaning(String list, String code) {
        return CodeLists.meaning(list, code);
    }

    /** The strip on top. */
    public TimeLine getLine() {
        LocalDate today = London.today(clock);
        LocalDate from = getFile().periods().stream().map(period -> period.startedOn()).min(Comparator.naturalOrder()).orElse(today.minusYears(1));
        LocalDate to = getNext() != null && getNext().dueOn() != null && getNext().dueOn().isAfter(today) ? getNext().dueOn() : today;
        TimeLine line = new TimeLine(from.minusDays(14), to.plusDays(21), today);
        getFile().periods().reversed().forEach(period -> line.span("In care", "period", period.startedOn(), end(period.endedOn(), today),
                "Looked after from " + words.date(period.startedOn()) + (period.endedOn() == null ? "" : " to " + words.date(period.endedOn()))));
        getFile().placements().reversed().forEach(placement -> line.span("Placement", "placement", placement.startedOn(), end(placement.endedOn(), today),
                placementWords(placement) + " from " + words.date(placement.startedOn())));
        getReviews().stream().filter(review -> review.heldOn() != null || review.open()).filter(review -> review.dueOn() != null || review.heldOn() != null)
                .forEach(review -> line.mark("Reviews", "late".equals(verdictKind(review)) ? "late" : review.open() ? "due" : "ok",
                        review.heldOn() == null ? review.dueOn() : review.heldOn(), moment(review)));
        getAlerts().forEach(alert -> line.mark("Alerts", "alert", alert.raisedOn(), "Alert raised on " + words.date(alert.raisedOn())));
        return line;
    }

    private static LocalDate end(LocalDate end, LocalDate today) {
        return end == null ? today : end;
    }

    /** The strip in words, newest first. */
    public List<Moment> getMoments() {
        List<Moment> moments = new ArrayList<>();
        getFile().periods().forEach(period -> {
            moments.add(new Moment(period.startedOn(), "Became looked after", null));
            if (period.endedOn() != null) {
                moments.add(new Moment(period.endedOn(), "Ceased to be looked after", CodeLists.meaning("REC", period.reasonCeased())));
            }
        });
        getFile().placements().forEach(placement -> moments.add(new Moment(placement.startedOn(), "Placement: " + placementWords(placement),
                placement.changeReason() == null ? null : CodeLists.meaning("REASON_PLACE_CHANGE", placement.changeReason()))));
        getReviews().stream().filter(review -> review.heldOn() != null).forEach(review -> moments.add(new Moment(review.heldOn(), moment(review),
                CodeLists.meaning("REVIEW_CODE", review.participation()))));
        getAlerts().forEach(alert -> moments.add(new Moment(alert.raisedOn(), "Alert raised", null)));
        moments.sort(Comparator.comparing(Moment::getWhen).reversed());
        return moments;
    }

    private String moment(ReviewRow review) {
        String kind = switch (review.kind()) {
            case "first" -> "First review";
            case "second" -> "Second review";
            default -> "Review";
        };
        if (review.open()) {
            return kind + " due by " + words.date(review.dueOn());
        }
        return kind + " held" + (review.late() ? " late, due by " + words.date(review.dueOn()) : review.dueOn() == null ? "" : " in time");
    }

    /** One line of the list. */
    public record Moment(LocalDate when, String what, String note) {
        public LocalDate getWhen() {
            return when;
        }

        public String getWhat() {
            return what;
        }

        public String getNote() {
            return note;
        }
    }
}
