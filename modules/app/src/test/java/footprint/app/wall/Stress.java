package footprint.app.wall;

import footprint.kernel.CouncilCode;
import footprint.tenancy.wall.CouncilSchema;
import footprint.tenancy.wall.CurrentCouncil;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Eight threads, many councils with the same keys, few connections, every kind of work; now and then somebody who forgets
 * the council, a statement that lasts too long, a lock that is not given, and a connection that is killed.
 */
@ApplicationScoped
public class Stress {

    static final int THREADS = 8;
    private static final int FORGET_ONE_IN = 100;
    private static final int TIME_OUT_ONE_IN = 200;
    private static final int KINDS = 9;

    private final AtomicLong attempts = new AtomicLong();
    private final AtomicLong leaks = new AtomicLong();
    private final AtomicLong forgotten = new AtomicLong();
    private final AtomicLong forgottenThatPassed = new AtomicLong();
    private final AtomicLong timeOuts = new AtomicLong();
    private final AtomicLong killed = new AtomicLong();
    private final ConcurrentMap<String, AtomicLong> faults = new ConcurrentHashMap<>();
    private final StressLedger ledger = new StressLedger();

    @Resource
    private ManagedExecutorService executor;
    @Inject
    private ProbeWork work;

    /**
     * What came of it.
     *
     * @param timeOuts calls that PostgreSQL or the server stopped
     * @param killed   calls that failed because their connection was killed
     * @param faults   every other failure of a call in a council, and how often: none is expected
     */
    record Outcome(long attempts, long leaks, long forgotten, long forgottenThatPassed, long timeOuts, long killed, String faults) {
    }

    StressLedger ledger() {
        return ledger;
    }

    long attempts() {
        return attempts.get();
    }

    Outcome run(List<String> councils, int operations, long seed) throws Exception {
        List<Future<?>> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Random random = new Random(seed + i);
            String writer = "writer-" + i + "-";
            threads.add(executor.submit(() -> rounds(councils, operations / THREADS, random, writer)));
        }
        for (Future<?> thread : threads) {
            thread.get();
        }
        return new Outcome(attempts.get(), leaks.get(), forgotten.get(), forgottenThatPassed.get(), timeOuts.get(), killed.get(), faults.toString());
    }

    private void rounds(List<String> councils, int rounds, Random random, String writer) {
        Set<String> all = Set.copyOf(councils);
        for (int i = 0; i < rounds; i++) {
            String council = councils.get(random.nextInt(councils.size()));
            attempts.incrementAndGet();
            if (random.nextInt(FORGET_ONE_IN) == 0) {
                forget(council, random, writer + i);
            } else if (i == rounds / 2) {
                inCouncil(all, KINDS + 2, council, random, writer + i);
            } else if (random.nextInt(TIME_OUT_ONE_IN) == 0) {
                inCouncil(all, KINDS + random.nextInt(2), council, random, writer + i);
            } else {
                inCouncil(all, random.nextInt(KINDS), council, random, writer + i);
            }
        }
    }

    private void forget(String council, Random random, String note) {
        forgotten.incrementAndGet();
        ledger.gone.add(note);
        try {
            if (!one(random.nextInt(6), council, random, note).isEmpty()) {
                forgottenThatPassed.incrementAndGet();
            }
        } catch (Exception refused) {
            // as it must be
        }
    }

    private void inCouncil(Set<String> councils, int kind, String council, Random random, String note) {
        try {
            for (String owner : CurrentCouncil.in(new CouncilCode(council), () -> one(kind, council, random, note))) {
                if (councils.contains(owner) && !owner.equals(council)) {
                    leaks.incrementAndGet();
                } else if (!owner.equals(council)) {
                    faults.computeIfAbsent(kind + " saw: " + owner, text -> new AtomicLong()).incrementAndGet();
                }
            }
            noted(kind, council, note, true);
        } catch (Exception fault) {
            noted(kind, council, note, false);
            if (Faults.isKill(fault)) {
                killed.incrementAndGet();
            } else {
                faults.computeIfAbsent(kind + " " + Faults.rootOf(fault), text -> new AtomicLong()).incrementAndGet();
            }
        }
    }

    private void noted(int kind, String council, String note, boolean told) {
        switch (kind) {
            case 2 -> {
                if (told) {
                    ledger.counted(council);
                } else {
                    ledger.perhapsCounted(council);
                }
            }
            case 3 -> (told ? ledger.kept : ledger.unknown).put(note, council);
            case 6, 9, 10 -> ledger.gone.add(note);
            default -> { }
        }
    }

    private List<String> one(int kind, String council, Random random, String note) {
        long id = 1 + random.nextInt(10);
        return switch (kind) {
            case 0 -> work.read(id);
            case 1 -> work.query();
            case 2 -> work.lock(id);
            case 3 -> work.insert(council, note);
            case 4 -> work.bulk();
            case 5 -> work.nativeSql();
            case 6 -> rolledBack(note);
            case 7 -> work.nested();
            case 8 -> List.of(work.role().equals(expectedRole(council)) ? council : "another role");
            case 9 -> stopped(() -> work.statementTimedOut(note), council);
            case 10 -> stopped(() -> work.lockTimedOut(note), council);
            default -> List.of(work.timedOut().isPresent() ? council : "no time-out");
        };
    }

    private static String expectedRole(String council) {
        String name = CouncilSchema.nameFor(new CouncilCode(council));
        return name + " " + name;
    }

    private List<String> rolledBack(String note) {
        try {
            work.rolledBack(note);
            return List.of("not rolled back");
        } catch (ProbeWork.Wanted wanted) {
            return work.nativeSql();
        }
    }

    private List<String> stopped(Runnable tooLong, String council) {
        try {
            tooLong.run();
            return List.of("not stopped");
        } catch (RuntimeException stop) {
            if (!Faults.isTimeOut(stop)) {
                throw stop;
            }
            timeOuts.incrementAndGet();
            return work.nativeSql();
        }
    }
}
