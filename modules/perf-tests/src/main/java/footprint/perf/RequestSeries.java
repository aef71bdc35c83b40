package footprint.perf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Blocks of requests of one kind: their times, and what they cost in processor time. */
final class RequestSeries {

    private final String name;
    private final List<Double> medians = new ArrayList<>();
    private final List<Double> application = new ArrayList<>();
    private final List<Double> database = new ArrayList<>();
    private final List<Double> all = new ArrayList<>();

    RequestSeries(String name) {
        this.name = name;
    }

    /**
     * One block.
     *
     * @param times       of its requests, ms
     * @param application processor time of the application for one request, ms
     * @param database    processor time of the database server for one request, ms
     */
    void block(List<Double> times, double application, double database) {
        medians.add(at(times, 0.5));
        this.application.add(application);
        this.database.add(database);
        all.addAll(times);
    }

    String name() {
        return name;
    }

    double p50() {
        return at(medians, 0.5);
    }

    double cpu() {
        return at(application, 0.5);
    }

    /** Of all requests of all blocks together. */
    double percentile(double share) {
        return at(all, share);
    }

    /** A line of figures, and each beside another series. */
    String beside(RequestSeries base) {
        return String.format(Locale.ROOT, "  %-44s p50 %.2f ms [%.2f–%.2f] %.2fx   app %.2f CPU-ms [%.2f–%.2f] %.2fx   db %.2f CPU-ms %.2fx   p95 %.2f %.2fx   p99 %.2f %.2fx", name,
                p50(), at(medians, 0.25), at(medians, 0.75), p50() / base.p50(), cpu(), at(application, 0.25), at(application, 0.75), cpu() / base.cpu(),
                at(database, 0.5), at(database, 0.5) / at(base.database, 0.5), percentile(0.95), percentile(0.95) / base.percentile(0.95),
                percentile(0.99), percentile(0.99) / base.percentile(0.99));
    }

    private static double at(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
    }
}
