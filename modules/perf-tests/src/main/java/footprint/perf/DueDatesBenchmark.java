package footprint.perf;

import footprint.reviews.CareFacts;
import footprint.reviews.ReviewDates;
import footprint.reviews.ReviewsSettings;
import footprint.reviews.control.ReviewChain;
import footprint.reviews.control.RulesInForce;
import footprint.tenancy.configuration.ConfigurationFolder;
import footprint.timetable.WorkingCalendar;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What the timetable costs by itself: a working-day sum, and all due dates of a child with five reviews held. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DueDatesBenchmark {

    private static final LocalDate START = LocalDate.of(2018, 12, 18);
    private WorkingCalendar calendar;
    private ReviewChain chain;
    private CareFacts child;
    private int day;

    /** The rules of the first council in the folder named by -Dtenant-config, default tenant-config. */
    @Setup
    public void rules() {
        calendar = WorkingCalendar.englandAndWales();
        chain = new ReviewChain(new RulesInForce(new ConfigurationFolder(Path.of(System.getProperty("tenant-config", "tenant-config"))).all()
                .getFirst().settings().versions(ReviewsSettings.class)), calendar);
        List<CareFacts.Held> held = new ArrayList<>();
        for (int months : new int[] {0, 3, 9, 15, 21}) {
            LocalDate on = START.plusDays(20).plusMonths(months);
            held.add(new CareFacts.Held(months + 1L, on, on));
        }
        child = new CareFacts(1, List.of(new CareFacts.Period(1, START, null, false)), List.of(), held, null);
    }

    @Benchmark
    public LocalDate twentyWorkingDays() {
        day = (day + 1) % 3650;
        return calendar.plusWorkingDays(START.plusDays(day), 20);
    }

    @Benchmark
    public ReviewDates allDatesOfAChild() {
        return chain.of(child);
    }

    @Benchmark
    public void allDatesOfAChildWithTheirSentences(Blackhole sink) {
        ReviewDates dates = chain.of(child);
        dates.held().forEach(review -> sink.consume(review.deadline().sentence()));
        sink.consume(dates.next().deadline().sentence());
    }
}
