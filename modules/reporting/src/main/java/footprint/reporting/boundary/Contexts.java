package footprint.reporting.boundary;

import footprint.kernel.FinancialYear;
import footprint.reporting.ReportingSettings;
import footprint.reporting.control.CalendarDays;
import footprint.reporting.control.LadderView;
import footprint.reporting.control.ReportContext;
import footprint.reporting.control.Words;
import footprint.reviews.ReviewsSettings;
import footprint.tenancy.CouncilSettings;
import footprint.tenancy.Settings;
import footprint.tenancy.TermSettings;
import footprint.tenancy.Version;
import footprint.timetable.Interval;
import footprint.timetable.WorkingCalendar;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Gathers what a report of one year needs from the settings that held at the end of that year. */
final class Contexts {

    private final Settings settings;
    private final WorkingCalendar calendar;

    Contexts(Settings settings, WorkingCalendar calendar) {
        this.settings = settings;
        this.calendar = calendar;
    }

    ReportContext of(FinancialYear period) {
        LocalDate last = period.lastDay();
        List<Version<LadderView>> ladders = settings.versions(LadderView.class);
        LocalDate ladderFrom = ladders.stream().map(Version::from).filter(from -> !from.isAfter(last)).max(LocalDate::compareTo).orElse(last);
        LadderView ladder = settings.on(LadderView.class, last);
        return new ReportContext(period, settings.on(ReportingSettings.class, last),
                ladders.stream().flatMap(version -> version.settings().ladder().stages().stream().map(stage -> rung(version.from(), stage))).toList(),
                ladderFrom, ladder.reasons().stream().map(reason -> new ReportContext.Reason(reason.code(), reason.label(), reason.kind())).toList(),
                recordsDue(period), settings.on(ReviewsSettings.class, last).participation().age(),
                ladders.stream().flatMap(version -> families(version.from(), version.settings())).toList(), CalendarDays.of(calendar, last), words(last));
    }

    /** The council's full name as it was then. */
    String councilName(FinancialYear period) {
        return settings.on(CouncilSettings.class, period.lastDay()).name();
    }

    /** For each day from a year before the report's on, the last day in time for the record of a review held on it (R039). */
    private Map<LocalDate, LocalDate> recordsDue(FinancialYear period) {
        Map<LocalDate, LocalDate> due = new LinkedHashMap<>();
        for (LocalDate day = period.firstDay().minusYears(1); !day.isAfter(period.lastDay()); day = day.plusDays(1)) {
            ReviewsSettings.Limit limit = settings.on(ReviewsSettings.class, day).record();
            Interval interval = limit == null ? null : limit.interval();
            if (interval != null) {
                due.put(day, interval.after(day, calendar));
            }
        }
        return due;
    }

    private Words words(LocalDate day) {
        Map<String, TermSettings.Term> terms = settings.on(TermSettings.class, day).words();
        return new Words(key -> {
            TermSettings.Term term = terms.get(key);
            return term == null ? null : new Words.Term(term.singular(), term.plural(), term.brief());
        });
    }

    private static ReportContext.Rung rung(LocalDate from, LadderView.Stage stage) {
        return new ReportContext.Rung(from, stage.number(), stage.printed(), stage.countedKinds(), stage.level());
    }

    private static Stream<ReportContext.Family> families(LocalDate from, LadderView ladder) {
        return ladder.reasons().stream().filter(reason -> reason.family() != null).map(reason -> new ReportContext.Family(from, reason.code(), reason.family()));
    }
}
