package footprint.launcher.councils;

import footprint.kernel.CouncilCode;
import footprint.tenancy.wall.CouncilTransactions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** People who write in their councils, one thread each, and remember what the database said that it kept. */
final class Workers implements AutoCloseable {

    private final AtomicBoolean stop = new AtomicBoolean();
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    private final Map<CouncilCode, List<String>> kept = new ConcurrentHashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Supplier<CouncilTransactions> application;

    private Workers(Supplier<CouncilTransactions> application) {
        this.application = application;
    }

    static Workers in(List<CouncilCode> councils, Supplier<CouncilTransactions> application) {
        Workers workers = new Workers(application);
        councils.forEach(workers::start);
        return workers;
    }

    private void start(CouncilCode council) {
        List<String> mine = new ArrayList<>();
        kept.put(council, mine);
        threads.add(Thread.ofPlatform().start(() -> {
            for (int number = 0; !stop.get(); number++) {
                String username = council + "-" + number;
                try {
                    application.get().run(council, sql -> {
                        sql.execute("insert into person (username, full_name) values (?, 'Worker')", username);
                        sql.execute("update person set email = 'kept' where username = ?", username);
                    });
                    mine.add(username);
                } catch (RuntimeException fault) {
                    faults.add(council + ": " + fault.getMessage() + " " + fault.getCause());
                }
            }
        }));
    }

    void stop() throws InterruptedException {
        stop.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    int acknowledged() {
        return kept.values().stream().mapToInt(List::size).sum();
    }

    /** What a council said that it kept and does not have. */
    List<String> lost() {
        List<String> lost = new ArrayList<>();
        kept.forEach((council, names) -> {
            TreeSet<String> missing = new TreeSet<>(names);
            application.get().call(council, sql -> sql.createQuery("select username from person where email = 'kept'").mapTo(String.class).set()).forEach(missing::remove);
            lost.addAll(missing);
        });
        return lost;
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }
}
