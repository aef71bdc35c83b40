package footprint.operations.steward;

import footprint.operations.CouncilOrder;
import footprint.operations.OrderKind;
import footprint.tenancy.archive.CouncilArchive;
import footprint.tenancy.onboarding.OwnerDatabase;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes orders and carries them out, one after another. Several stewards may run: each order is one steward's. What a killed
 * one left in the middle the next one goes on with, or takes back.
 */
public final class Steward implements Runnable {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(3);
    private static final String FAILED = "fault";

    private final OwnerDatabase database;
    private final OrderQueue queue;
    private final SignInService signIn;
    private final SealedWords handed;
    private final Map<OrderKind, Work> works = new EnumMap<>(OrderKind.class);
    private final Consumer<String> said;
    private final Map<Long, Long> resting = new HashMap<>();
    private final Anchoring anchoring;
    private final AccountTasks accountTasks;
    private final int places;
    private boolean addressesKnown;

    /**
     * @param said takes a line for whoever watches the process
     */
    public Steward(OwnerDatabase database, StewardSettings settings, Clock clock, Consumer<String> said) {
        this.database = database;
        this.queue = new OrderQueue(database);
        this.said = said;
        this.anchoring = new Anchoring(database, settings.anchors(), Duration.ofMinutes(settings.anchorMinutes()), clock, said);
        this.signIn = new SignInService(settings);
        this.places = settings.places();
        this.handed = new SealedWords(database, settings.sealingKey(), clock);
        this.accountTasks = new AccountTasks(database, signIn.accounts(), handed, clock, said);
        works.put(OrderKind.ONBOARD, new OnboardWork(database, signIn, handed, clock));
        CouncilArchive archive = new CouncilArchive(database.servers(), clock);
        Exports exports = new Exports(archive, settings.folder(), clock);
        works.put(OrderKind.EXPORT, new ExportWork(exports));
        works.put(OrderKind.BACK_UP, new ExportWork(exports));
        works.put(OrderKind.DELETE, new DeleteWork(database, signIn, archive, exports, settings.retention(), clock));
        MachineWork machines = new MachineWork(database, signIn.machines(), handed, clock);
        works.put(OrderKind.MACHINE, machines);
        works.put(OrderKind.MACHINE_AWAY, machines);
        works.put(OrderKind.SECOND_FACTOR, new SecondFactorWork(database, signIn));
        IdentityProviderWork providers = new IdentityProviderWork(signIn, settings);
        works.put(OrderKind.IDENTITY_PROVIDER, providers);
        works.put(OrderKind.IDENTITY_PROVIDER_AWAY, providers);
        Work states = new StateWork(database, clock, settings.coolingOffDays());
        for (OrderKind kind : StateWork.KINDS) {
            works.put(kind, states);
        }
    }

    /** Works until the thread is interrupted. */
    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try (Handle session = database.session()) {
                knowAddresses();
                while (!Thread.currentThread().isInterrupted()) {
                    if (!once(session)) {
                        handed.forgetOld();
                        anchoring.whenDue();
                        accountTasks.whenDue();
                        Thread.sleep(LOOK_AGAIN.toMillis());
                    }
                }
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException | LinkageError trouble) {
                said.accept("The steward waits: " + Sentences.of(trouble));
                if (!rest()) {
                    return;
                }
            }
        }
    }

    /** Carries one order out, if there is one. For tests and for a command that does nothing else. */
    public boolean once() {
        try (Handle session = database.session()) {
            return once(session);
        }
    }

    private boolean once(Handle session) {
        resting.values().removeIf(until -> System.nanoTime() - until > 0);
        Optional<CouncilOrder> taken = queue.take(session, resting.keySet());
        taken.ifPresent(order -> {
            try {
                carryOut(order);
            } catch (RuntimeException trouble) {
                resting.put(order.id(), System.nanoTime() + AFTER_TROUBLE.toNanos());
                said.accept("Order " + order.id() + " is tried again in a while. " + Sentences.of(trouble));
            } finally {
                queue.release(session, order.id());
            }
        });
        return taken.isPresent();
    }

    private void carryOut(CouncilOrder order) {
        Steps steps = new Steps(queue, order.id());
        Work work = works.get(order.kind());
        if (work == null) {
            queue.failed(order.id(), "OPE-040 This steward cannot carry out " + order.kind().code() + ". Nothing was done.");
            return;
        }
        String fault = steps.noted(FAILED).orElse(null);
        if (fault == null) {
            try {
                queue.done(order.id(), work.carryOut(order, steps));
                said.accept("Order " + order.id() + ": " + order.kind().code() + " " + order.council() + " is done.");
                return;
            } catch (RuntimeException failure) {
                if (work.goesForward(steps)) {
                    throw failure;
                }
                fault = Sentences.of(failure);
                steps.note(FAILED, fault);
            }
        }
        steps.now("Taking back what was begun");
        work.takeBack(order, steps);
        queue.failed(order.id(), fault);
        said.accept("Order " + order.id() + ": " + order.kind().code() + " " + order.council() + " failed. " + fault);
    }

    /** Every council's address may be returned to after sign-in; the launcher, for one, writes only those of its folder. */
    private void knowAddresses() {
        if (!addressesKnown) {
            signIn.allowAddresses(database.registry(sql -> sql.createQuery("select code from council order by code").mapTo(String.class).list()));
            BrowserFlow.taking(database, () -> signIn.limitPlaces(places));
            addressesKnown = true;
        }
    }

    private static boolean rest() {
        try {
            Thread.sleep(AFTER_TROUBLE.toMillis());
            return true;
        } catch (InterruptedException stop) {
            return false;
        }
    }
}
