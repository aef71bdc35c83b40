package footprint.launcher.command;

import footprint.operations.CouncilOrder;
import footprint.kernel.SealedWord;
import footprint.operations.boundary.OrderBook;
import footprint.tenancy.onboarding.OwnerDatabase;
import org.jdbi.v3.core.Handle;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Places an order from the command line and waits until the steward has carried it out. */
final class OrderDesk {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration PATIENCE_FOR_THE_STEWARD = Duration.ofSeconds(15);

    private final OwnerDatabase database;
    private final PrintWriter out;
    private final Optional<String> sealingKey;

    OrderDesk(OwnerLogin login, PrintWriter out) {
        this.database = new OwnerDatabase(login.servers());
        this.out = out;
        this.sealingKey = login.secret("FOOTPRINT_SEALING_KEY", "sealing-key");
    }

    /** Who orders, as the order keeps it. */
    static String orderedBy() {
        return System.getProperty("user.name") + " (command line)";
    }

    <T> T look(Function<Handle, T> question) {
        return database.registry(question);
    }

    /** Places the order, says each step, and hands back the order when it has ended; empty when the patience did. */
    Optional<CouncilOrder> carriedOut(Function<OrderBook, CouncilOrder> placing) throws InterruptedException {
        CouncilOrder order = database.registry(sql -> placing.apply(new OrderBook(sql, sealingKey)));
        say("Order " + order.id() + ": " + order.kind().code() + " " + order.council());
        long begun = System.nanoTime();
        String step = null;
        while (System.nanoTime() - begun < (order.state().equals("waiting") ? PATIENCE_FOR_THE_STEWARD : PATIENCE).toNanos()) {
            Thread.sleep(LOOK_AGAIN.toMillis());
            long id = order.id();
            order = database.registry(sql -> new OrderBook(sql).order(id));
            if (order.ended()) {
                return Optional.of(order);
            }
            if (order.step() != null && !order.step().equals(step)) {
                step = order.step();
                say("  " + step);
            }
        }
        say(order.state().equals("waiting") ? "No steward has taken it. It stays ordered: start ./run or bin/footprint steward."
                : "It is not done yet and goes on without this command: bin/footprint council order " + order.id());
        return Optional.empty();
    }

    /** The one-time password of an order, taken away by this look. */
    Optional<String> password(long order, String key) {
        return database.registry(sql -> sql.createQuery("delete from handed_word where order_id = :id returning sealed").bind("id", order)
                .mapTo(String.class).findOne()).map(sealed -> new SealedWord(key).open(order, sealed));
    }

    /** Prints what came of it; the exit code. */
    int told(CouncilOrder order) {
        if (order.state().equals("failed")) {
            say(order.fault());
            return Footprint.REFUSED;
        }
        say("Done.");
        for (Map.Entry<String, String> word : order.outcome().entrySet()) {
            say("  " + word.getKey() + ": " + word.getValue());
        }
        return 0;
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }
}
