package footprint.reporting.boundary;

import footprint.kernel.FinancialYear;
import footprint.kernel.London;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.reporting.AnnualReport;
import footprint.reporting.control.Fault;
import footprint.reporting.control.ReportContext;
import footprint.tenancy.Settings;
import footprint.timetable.CalendarCorrection;
import footprint.timetable.WorkingCalendar;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/**
 * Computes one year's report out of the records and settings that a handle and {@link Settings} show: the council's own, or a
 * rehearsal's copy. It runs in the caller's transaction and leaves the permission to the caller's door.
 */
public final class YearOfReport {

    private final Handle sql;
    private final Settings settings;
    private final Clock clock;

    public YearOfReport(Handle sql, Settings settings, Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
    }

    /** The whole report; settings that name what there is not are REP-003. */
    public AnnualReport report(FinancialYear year) {
        return checked(() -> {
            Contexts contexts = contexts(sql, settings);
            ReportContext context = contexts.of(year);
            return new ReportBuilder(new FactReader(sql, context), context, new StoredTotals(sql).of(year))
                    .build(contexts.councilName(year), London.today(clock));
        });
    }

    static Contexts contexts(Handle sql, Settings settings) {
        List<CalendarCorrection> corrections = sql.createQuery("select day, working, note from calendar_correction")
                .map(ConstructorMapper.of(CalendarCorrection.class)).list();
        return new Contexts(settings, WorkingCalendar.englandAndWales(corrections));
    }

    static <T> T checked(Supplier<T> work) {
        try {
            return work.get();
        } catch (Fault fault) {
            throw new ProblemException(Problem.conflict("REP-003", fault.getMessage()
                    + ". The report was not computed and no record was changed. Correct the council's reporting settings."));
        }
    }
}
