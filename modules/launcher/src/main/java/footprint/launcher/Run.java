package footprint.launcher;

import footprint.launcher.machine.Children;
import footprint.launcher.machine.DataFolder;
import footprint.launcher.machine.Installation;
import footprint.launcher.machine.Ports;
import footprint.launcher.machine.Progress;
import footprint.launcher.machine.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** Starts Footprint and everything it needs, and stops all of it again on Ctrl-C or when a part of it dies. */
@Command(name = "./run", description = "Starts Footprint: PostgreSQL, Keycloak and the application.", mixinStandardHelpOptions = true,
        sortOptions = false, version = "Footprint 0.1.0")
public final class Run implements Callable<Integer> {

    @Mixin
    private final Options options = new Options();
    private final Progress progress = new Progress(System.out);

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Run()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        Installation installation = Installation.here();
        Path folder = options.data != null ? options.data : installation.home().resolve(".data");
        DataFolder data;
        try {
            data = DataFolder.open(folder, options.reset);
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
            return 1;
        }
        try (data) {
            return started(installation, data);
        }
    }

    private int started(Installation installation, DataFolder data) throws InterruptedException {
        Children children = new Children(data);
        Thread ender = new Thread(() -> end(children, data), "end");
        try {
            int left = children.endLeftovers();
            if (left > 0) {
                progress.line("Ended " + left + " processes that an earlier run had left.");
            }
            Ports.require(options.port);
            Runtime.getRuntime().addShutdownHook(ender);
            children.whenOneDies(child -> {
                System.err.println(child.name() + " has stopped by itself; stopping everything. Its last words (" + child.log() + "):");
                System.err.println(child.lastWords(15));
                Runtime.getRuntime().exit(1);
            });
            Startup startup = new Startup(installation, data, children, options, progress);
            startup.run();
            new CountDownLatch(1).await();
            return 0;
        } catch (Exception failure) {
            if (children.stopping()) {
                new CountDownLatch(1).await(); // the end is on its way and this failure is its consequence
            }
            System.err.println(failure instanceof Refusal ? failure.getMessage() : "RUN-099 Something unforeseen stopped the start: " + failure);
            if (!(failure instanceof Refusal)) {
                failure.printStackTrace(System.err);
            }
            return 1;
        }
    }

    private void end(Children children, DataFolder data) {
        if (children.none()) {
            children.endAll();
            return;
        }
        progress.line("Stopping …");
        children.endAll();
        progress.line("Stopped. Everything is kept in " + data.path() + ".");
    }
}
