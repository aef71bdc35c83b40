package footprint.web.reviews;

import footprint.caseload.ChildFile;
import footprint.caseload.boundary.Children;
import footprint.kernel.ChildId;
import footprint.kernel.London;
import footprint.kernel.ProblemException;
import footprint.reviews.ReviewFile;
import footprint.reviews.ReviewsSettings;
import footprint.reviews.boundary.Holding;
import footprint.reviews.boundary.Reviews;
import footprint.tenancy.Settings;
import footprint.web.look.DateInput;
import footprint.web.look.Faults;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import java.time.Clock;
import java.util.List;

/** An open review: arrange it for a day, call it earlier, or cancel it with a reason. */
@Named("arrangePage")
@RequestScoped
public class ArrangePage {

    private Holding holding;
    private Reviews reviews;
    private Children children;
    private Settings settings;
    private ListAddress address;
    private Faults faults;
    private HttpServletRequest request;
    private Clock clock;
    private ReviewFile file;

    protected ArrangePage() {
    }

    @Inject
    public ArrangePage(Holding holding, Reviews reviews, Children children, Settings settings, ListAddress address, Faults faults,
                       HttpServletRequest request, Clock clock) {
        this.holding = holding;
        this.reviews = reviews;
        this.children = children;
        this.settings = settings;
        this.address = address;
        this.faults = faults;
        this.request = request;
        this.clock = clock;
    }

    public ReviewFile getFile() {
        if (file == null) {
            file = reviews.file(child(), review());
        }
        return file;
    }

    public ChildFile getChild() {
        return children.file(child());
    }

    /** Keeps the day on which it will be held. */
    public String arrange() {
        return done(() -> holding.arrange(child(), review(), getDay().date("REV-014", "arranged-for")));
    }

    /** Calls it for an earlier day with a reason. */
    public String call() {
        return done(() -> holding.call(child(), review(), getEarlier().date("REV-014", "called-for"), address.value("reason")));
    }

    /** Takes it out of the diary. */
    public String cancel() {
        return done(() -> holding.cancel(child(), review(), address.value("because")));
    }

    private String done(Runnable step) {
        try {
            step.run();
            return "/children/child.xhtml?faces-redirect=true&id=" + child().value() + "&changed=yes";
        } catch (ProblemException refused) {
            faults.add(refused);
            return null;
        }
    }

    public DateInput getDay() {
        return DateInput.sent(request, "arranged-for");
    }

    public DateInput getEarlier() {
        return DateInput.sent(request, "called-for");
    }

    public List<ReviewsSettings.Choice> getReasons() {
        return settings.on(ReviewsSettings.class, London.today(clock)).extraReasons();
    }

    private ChildId child() {
        return new ChildId(key("child"));
    }

    private long review() {
        return key("review");
    }

    private long key(String name) {
        String text = address.value(name);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
