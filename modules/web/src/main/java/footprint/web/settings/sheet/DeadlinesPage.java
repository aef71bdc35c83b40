package footprint.web.settings.sheet;

import footprint.kernel.ProblemException;
import footprint.settings.DatesWhatIf;
import footprint.settings.boundary.WhatIfs;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.util.List;
import java.util.Set;

/** Deadlines, targets and participation, and what a draft of them would mean for the reviews that are open. */
@Named("deadlinesPage")
@RequestScoped
public class DeadlinesPage extends SheetPage {

    private static final String SPAN = "Such as 20 working days, 28 days, 4 weeks or 3 months. Days are calendar days unless it says working days.";
    private static final String AUTHORITY = "The regulation or guidance, as it is printed in the sum of a due date.";

    private WhatIfs whatIfs;
    private DatesWhatIf dates;
    private String refused;

    protected DeadlinesPage() {
    }

    @Inject
    public DeadlinesPage(SheetDesk desk, ListAddress address, WhatIfs whatIfs) {
        super(desk, address);
        this.whatIfs = whatIfs;
    }

    @Override
    public String getRoom() {
        return "reviews";
    }

    @Override
    protected String page() {
        return "/settings/deadlines.xhtml";
    }

    @Override
    protected List<SheetGroup> fields() {
        return List.of(new SheetGroup("When a review is due", "A review keeps the rules that held when its clock started.", List.of(
                        span("deadlines.first", "First review: how long after becoming looked after?"), authority("deadlines.first", "first review"),
                        span("deadlines.second", "Second review: how long after the first was held?"), authority("deadlines.second", "second review"),
                        span("deadlines.subsequent", "Later reviews: how long after the one before was held?"), authority("deadlines.subsequent", "later reviews"),
                        span("deadlines.first-short-breaks", "First review of a series of short breaks: how long after the first break?"),
                        authority("deadlines.first-short-breaks", "short breaks"))),
                new SheetGroup("After a move", "A move of placement may bring the next review forward. It never puts it off.", List.of(
                        field("deadlines.after-move.moves", "Which moves bring it forward?", ""),
                        field("deadlines.after-move.intervals", "How long after the move?", "One line, or two where the review after the next is brought forward too. " + SPAN),
                        field("deadlines.after-move.second-counts-from", "From what is the second of these counted?", ""),
                        authority("deadlines.after-move", "moves"))),
                new SheetGroup("A review of several meetings", "", List.of(field("series.limit", "How long may it take from the first meeting to the last?", SPAN),
                        field("series.counts-late-by", "Which meeting is held against the due date?", ""))),
                new SheetGroup("Before and after the review", "", List.of(field("report-before-review", "How long before the review must the worker's report be there?", SPAN),
                        span("outcomes", "How soon are the outcomes given out?"), authority("outcomes", "outcomes"),
                        span("record", "How soon is the record written?"), authority("record", "the record"),
                        span("distribution", "How soon is the record given out?"), authority("distribution", "giving out the record"))),
                new SheetGroup("Midway checks", "", List.of(field("midway.kept", "Is a check halfway between two reviews kept?", ""))),
                new SheetGroup("Targets", "In per cent. Leave empty where the council has none.", List.of(field("targets.in-time", "Reviews held in time", ""),
                        field("targets.participation", "Children who took part", ""), field("targets.record-complete", "Records written in time", ""))),
                new SheetGroup("Taking part", "", List.of(field("participation.age", "From which birthday on is a child's participation counted?", "In years."),
                        field("participation.contributed", "Which codes count as contributed?", "One on each line, PN1 to PN7."),
                        field("participation.attended", "Which codes count as attended?", "One on each line, PN1 to PN7."))));
    }

    private SheetField span(String path, String label) {
        return field(path + ".interval", label, SPAN);
    }

    private SheetField authority(String path, String what) {
        return field(path + ".authority", "Who says so? (" + what + ")", AUTHORITY);
    }

    /** The open reviews under the draft; null without a draft or while something is wrong with it. */
    public DatesWhatIf getDates() {
        if (dates == null && refused == null && isDrafted()) {
            try {
                dates = whatIfs.dates(address().pageRequest(Set.of()));
            } catch (ProblemException notYet) {
                refused = notYet.problems().getFirst().sentence();
            }
        }
        return dates;
    }

    /** Why there is nothing to see; null where there is. */
    public String getRefused() {
        getDates();
        return refused;
    }
}
