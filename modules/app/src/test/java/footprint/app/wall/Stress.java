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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Eight threads, many councils with the same keys, every kind of work, and now and then somebody who forgets. */
@ApplicationScoped
public class Stress {

    static final int THREADS = 8;
    private static final int FORGET_ONE_IN = 100;
    private static final int KINDS = 9;

    private final AtomicLong attempts = new AtomicLong();
    private final AtomicLong leaks = new AtomicLong();
    private final AtomicLong forgotten = new AtomicLong();
    private final AtomicLong forgottenThatPassed = new AtomicLong();
    private final ConcurrentMap<String, AtomicLong> faults = new ConcurrentHashMap<>();

    @Resource
    private ManagedExecutorService executor;
    @Inject
    private ProbeWork work;

    record Outcome(long attempts, long leaks, long forgotten, long forgottenThatPassed, String faults) {
    }

    Outcome run(List<String> councils, int roundsForEachThread, long seed) throws Exception {
        List<Future<?>> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Random random = new Random(seed + i);
            threads.add(executor.submit(() -> rounds(councils, roundsForEachThread, random)));
        }
        for (Future<?> thread : threads) {
            thread.get();
        }
        return new Outcome(attempts.get(), leaks.get(), forgotten.get(), forgottenThatPassed.get(), faults.toString());
    }

    private void rounds(List<String> councils, int rounds, Random random) {
        for (int i = 0; i < rounds; i++) {
            String council = councils.get(random.nextInt(councils.size()));
            int kind = i == rounds / 2 ? KINDS : random.nextInt(KINDS);
            attempts.incrementAndGet();
            if (random.nextInt(FORGET_ONE_IN) == 0) {
                forget(kind, council, random);
            } else {
                inCouncil(kind, council, random);
            }
        }
    }

    private void forget(int kind, String council, Random random) {
        forgotten.incrementAndGet();
        try {
            if (!one(kind % 6, council, random).isEmpty()) {
                forgottenThatPassed.incrementAndGet();
            }
        } catch (Exception refused) {
            // as it must be
        }
    }

    private void inCouncil(int kind, String council, Random random) {
        try {
            for (String owner : CurrentCouncil.in(new CouncilCode(council), () -> one(kind, council, random))) {
                if (!owner.equals(council)) {
                    leaks.incrementAndGet();
                }
            }
        } catch (Exception fault) {
            faults.computeIfAbsent(kind + " " + rootOf(fault), text -> new AtomicLong()).incrementAndGet();
        }
    }

    private static String rootOf(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString();
    }

    private List<String> one(int kind, String council, Random random) {
        long id = 1 + random.nextInt(10);
        return switch (kind) {
            case 0 -> work.read(id);
            case 1 -> work.query();
            case 2 -> work.lock(id);
            case 3 -> work.insert(council);
            case 4 -> work.bulk();
            case 5 -> work.nativeSql();
            case 6 -> rolledBack();
            case 7 -> work.nested();
            case 8 -> List.of(work.role().equals(expectedRole(council)) ? council : "another role");
            default -> List.of(work.timedOut().isPresent() ? council : "no time-out");
        };
    }

    private static String expectedRole(String council) {
        String name = CouncilSchema.nameFor(new CouncilCode(council));
        return name + " " + name;
    }

    private List<String> rolledBack() {
        try {
            work.rolledBack();
            return List.of("not rolled back");
        } catch (ProbeWork.Wanted wanted) {
            return work.nativeSql();
        }
    }
}
