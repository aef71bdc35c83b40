package footprint.web.reviews;

import footprint.caseload.ChildFile;
import footprint.caseload.CodeLists;
import footprint.caseload.boundary.Children;
import footprint.kernel.ChildId;
import footprint.kernel.London;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.reviews.Checked;
import footprint.reviews.HeldReview;
import footprint.reviews.ReviewRow;
import footprint.reviews.ReviewsSettings;
import footprint.reviews.boundary.Holding;
import footprint.reviews.boundary.Reviews;
import footprint.tenancy.Settings;
import footprint.web.look.DateInput;
import footprint.web.look.Faults;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Recording a review in steps: when, who took part, how, what was decided, check. What was typed travels with the form
 * from step to step, so nothing is kept on the server and nothing typed is lost.
 */
@Named("recordReview")
@RequestScoped
public class RecordReview {

    /** The steps in order. */
    static final List<String> STEPS = List.of("when", "who", "how", "outcomes", "check");
    private static final Pattern COUNTED = Pattern.compile("(meeting|participation|outcome)-(\\d+)");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final int MEETINGS = 4;
    private static final int OUTCOMES = 8;

    private Holding holding;
    private Reviews reviews;
    private Children children;
    private Settings settings;
    private Faults faults;
    private HttpServletRequest request;
    private Clock clock;
    private String step;
    private ChildFile file;
    private Checked checked;

    protected RecordReview() {
    }

    @Inject
    public RecordReview(Holding holding, Reviews reviews, Children children, Settings settings, Faults faults, HttpServletRequest request, Clock clock) {
        this.holding = holding;
        this.reviews = reviews;
        this.children = children;
        this.settings = settings;
        this.faults = faults;
        this.request = request;
        this.clock = clock;
    }

    /** The step on the screen. */
    public String getStep() {
        if (step == null) {
            step = STEPS.contains(value("step")) ? value("step") : STEPS.getFirst();
        }
        return step;
    }

    public int getStepNumber() {
        return STEPS.indexOf(getStep()) + 1;
    }

    public int getSteps() {
        return STEPS.size();
    }

    /** On to the next step, if what this step asks for is well. */
    public String forward() {
        String here = getStep();
        List<Problem> wrong = new ArrayList<>(unreadableDates(here));
        if (wrong.isEmpty()) {
            wrong.addAll(getChecked().problems().stream().map(this::placed).filter(belongsTo(here)).toList());
            wrong.addAll(missingParticipation(here));
        }
        if (wrong.isEmpty()) {
            step = STEPS.get(Math.min(STEPS.size() - 1, STEPS.indexOf(here) + 1));
        } else {
            faults.add(new ProblemException(wrong));
        }
        return null;
    }

    /** One step back; what was typed stays. */
    public String back() {
        step = STEPS.get(Math.max(0, STEPS.indexOf(getStep()) - 1));
        return null;
    }

    /** Records the review, or says everything that stands against it. */
    public String save() {
        try {
            long review = holding.record(id(), told()).reviewId();
            return "/reviews/recorded.xhtml?faces-redirect=true&child=" + id().value() + "&review=" + review;
        } catch (ProblemException refused) {
            faults.add(refused);
            return null;
        }
    }

    /** The faults a step can mend: those of its fields, and those of the steps before it. */
    private static Predicate<Problem> belongsTo(String step) {
        return problem -> {
            String field = problem.field() == null ? "" : problem.field();
            return switch (step) {
                case "when" -> field.startsWith("meeting");
                case "who" -> field.startsWith("meeting") || field.startsWith("participation") || field.startsWith("non-participation") || field.startsWith("chaired");
                case "how" -> field.equals("format") || field.equals("late-cause");
                default -> true;
            };
        };
    }

    private List<Problem> unreadableDates(String here) {
        List<Problem> wrong = new ArrayList<>();
        if (here.equals("when")) {
            getMeetingNumbers().stream().filter(number -> !meeting(number).isEmpty() && read(meeting(number)) == null)
                    .forEach(number -> wrong.add(Problem.invalid("REV-002", "meeting-" + number, "Enter a real date as day, month and year, such as 4 3 2021.")));
        }
        if (here.equals("outcomes")) {
            getOutcomeNumbers().stream().filter(number -> !outcomeDate(number).isEmpty() && read(outcomeDate(number)) == null)
                    .forEach(number -> wrong.add(Problem.invalid("REV-011", "outcome-" + number + "-due", "Enter a real date as day, month and year, such as 4 3 2021.")));
        }
        return wrong;
    }

    /** A return may come without a code (R054); whoever was there can say how the child took part (R051). */
    private List<Problem> missingParticipation(String here) {
        return here.equals("who") ? getDatedMeetings().stream().filter(number -> value("participation-" + number).isEmpty())
                .map(number -> Problem.invalid("REV-006", "participation-" + number, "Choose how the child took part on "
                        + DAY.format(meetingDate(number)) + ".")).toList() : List.of();
    }

    /** The rules count the meetings and outcomes that say something; the form numbers all its fields. */
    private Problem placed(Problem problem) {
        Matcher counted = COUNTED.matcher(problem.field() == null ? "" : problem.field());
        if (!counted.matches()) {
            return problem;
        }
        List<Integer> filled = counted.group(1).equals("outcome") ? getFilledOutcomes() : getDatedMeetings();
        int index = Integer.parseInt(counted.group(2)) - 1;
        return index >= filled.size() ? problem : Problem.invalid(problem.code(), counted.group(1) + "-" + filled.get(index), problem.sentence());
    }

    private List<Integer> getFilledOutcomes() {
        return getOutcomeNumbers().stream().filter(number -> !(value("outcome-" + number) + value("outcome-" + number + "-owner")).isBlank()
                || !outcomeDate(number).isEmpty()).toList();
    }

    /** What stands against the review so far, and when it was due. */
    public Checked getChecked() {
        if (checked == null) {
            checked = holding.check(id(), told());
        }
        return checked;
    }

    private HeldReview told() {
        List<HeldReview.Meeting> meetings = getMeetingNumbers().stream().filter(number -> !meeting(number).isEmpty())
                .map(number -> new HeldReview.Meeting(read(meeting(number)), value("participation-" + number))).toList();
        List<HeldReview.Outcome> outcomes = getFilledOutcomes().stream()
                .map(number -> new HeldReview.Outcome(value("outcome-" + number), value("outcome-" + number + "-owner"), read(outcomeDate(number)))).toList();
        return new HeldReview(id().value(), number(value("open")), meetings, value("non-participation-cause"), value("late-cause"),
                "yes".equals(value("late-agreed")), value("venue"), value("format"), value("chosen-by"), value("chaired-by-child"), outcomes);
    }

    private static LocalDate read(DateInput typed) {
        try {
            return LocalDate.of(Integer.parseInt(typed.year().trim()), Integer.parseInt(typed.month().trim()), Integer.parseInt(typed.day().trim()));
        } catch (DateTimeException | NumberFormatException notADate) {
            return null;
        }
    }

    private static Long number(String text) {
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    /** The child whose review is recorded. */
    public ChildId id() {
        Long id = number(value("child"));
        return new ChildId(id == null ? 0 : id);
    }

    public ChildFile getFile() {
        if (file == null) {
            file = children.file(id());
        }
        return file;
    }

    /** The open review that this one takes the place of; kept in the form, so that a second person is noticed. */
    public String getOpen() {
        if (!value("open").isEmpty() || "POST".equals(request.getMethod())) {
            return value("open");
        }
        ReviewRow next = reviews.nextOf(List.of(id().value())).get(id().value());
        return next == null ? "" : Long.toString(next.id());
    }

    /** A parameter as typed; empty where nothing was. */
    public String value(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    public boolean chosen(String name, String option) {
        return value(name).equals(option);
    }

    public DateInput meeting(int number) {
        return DateInput.sent(request, "meeting-" + number);
    }

    public DateInput outcomeDate(int number) {
        return DateInput.sent(request, "outcome-" + number + "-due");
    }

    public List<Integer> getMeetingNumbers() {
        return IntStream.rangeClosed(1, MEETINGS).boxed().toList();
    }

    public List<Integer> getOutcomeNumbers() {
        return IntStream.rangeClosed(1, OUTCOMES).boxed().toList();
    }

    /** The meetings that have a date. */
    public List<HeldReview.Meeting> getMeetings() {
        return told().meetings();
    }

    public List<Integer> getDatedMeetings() {
        return getMeetingNumbers().stream().filter(number -> !meeting(number).isEmpty()).toList();
    }

    public LocalDate meetingDate(int number) {
        return read(meeting(number));
    }

    /** The outcomes that say anything. */
    public List<HeldReview.Outcome> getOutcomes() {
        return told().outcomes();
    }

    /** Participation codes with their meaning. */
    public List<Map.Entry<String, String>> getCodes() {
        return List.copyOf(CodeLists.list("REVIEW_CODE").entrySet());
    }

    public ReviewsSettings getRules() {
        return settings.on(ReviewsSettings.class, London.today(clock));
    }

    /** What was typed in other steps and must travel on. */
    public List<Map.Entry<String, String>> getCarried() {
        Predicate<String> here = switch (getStep()) {
            case "when" -> name -> name.startsWith("meeting-");
            case "who" -> name -> name.startsWith("participation-") || name.equals("non-participation-cause") || name.equals("chaired-by-child");
            case "how" -> name -> List.of("format", "venue", "chosen-by", "late-cause", "late-agreed").contains(name);
            case "outcomes" -> name -> name.startsWith("outcome-");
            default -> name -> false;
        };
        return request.getParameterMap().entrySet().stream().filter(entry -> entry.getKey().matches(
                        "meeting-.*|participation-.*|non-participation-cause|chaired-by-child|format|venue|chosen-by|late-cause|late-agreed|outcome-.*"))
                .filter(entry -> !here.test(entry.getKey())).map(entry -> Map.entry(entry.getKey(), entry.getValue()[0])).toList();
    }
}
