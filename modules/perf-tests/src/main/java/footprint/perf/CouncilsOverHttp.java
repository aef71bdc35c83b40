package footprint.perf;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What many councils cost over HTTP, on a whole Footprint that {@code ./run} has started with its demonstration: B2 (a request
 * over 1, 50 and all councils), B3 (a busy council before and after idle ones are added), B9 (memory for each added council)
 * and the noisy neighbour (a council's list beside another council's large returns). The request is a council's list of
 * children by a bearer token, one after the other. Every answer must be right; the first that is not ends the run.
 *
 * <p>The councils that it makes stay, and tokens of the command line's client last longer: use a data folder that can be
 * thrown away. Figures of B3 and B9 are those of a fresh start; where the councils are there already, nobody has visited
 * them since the application began.
 */
@Command(name = "CouncilsOverHttp", mixinStandardHelpOptions = true, description = "B2, B3, B9 and the noisy neighbour over HTTP.")
public final class CouncilsOverHttp implements Callable<Integer> {

    private static final int FEW = 50;
    private static final int VISITS = 5;
    private static final long REGISTRY_SEEN_MILLIS = 6_000; // the application reads the registry every five seconds

    @Option(names = "--data", required = true, description = "data folder of the running Footprint")
    private Path data;
    @Option(names = "--port", required = true, description = "its port")
    private int port;
    @Option(names = "--councils", defaultValue = "350", description = "how many (default: ${DEFAULT-VALUE})")
    private int councils;
    @Option(names = "--blocks", defaultValue = "25", description = "blocks of each kind (default: ${DEFAULT-VALUE})")
    private int blocks;
    @Option(names = "--requests", defaultValue = "150", description = "in a block (default: ${DEFAULT-VALUE})")
    private int requests;
    @Option(names = "--warm-up", defaultValue = "3000", description = "requests before anything is measured (default: ${DEFAULT-VALUE})")
    private int warmUp;
    @Option(names = "--template", required = true, description = "council whose rules the others take over")
    private String template;

    private final Random random = new Random(20261121);
    private RunningFootprint footprint;
    private InventedCouncils invented;

    public static void main(String[] arguments) {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        System.exit(new CommandLine(new CouncilsOverHttp()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        load("before");
        footprint = new RunningFootprint(data, port);
        invented = new InventedCouncils(footprint, template);
        RequestSeries before = new RequestSeries("1 busy council, no other visited yet");
        RequestSeries again = new RequestSeries("the same again (A/A)");
        RequestSeries after = new RequestSeries("1 busy council, " + (councils - 1) + " idle ones added");
        make(1, 1);
        warm();
        busy(before, again);
        memory();
        busy(after);
        say("B3: a busy council, %d blocks of %d%n", blocks, requests);
        List.of(before, again, after).forEach(series -> say("%s%n", series.beside(before)));
        perRequest();
        noisy();
        load("after");
        return 0;
    }

    private void make(int from, int to) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        for (int number = from; number <= to; number++) {
            invented.make(number);
        }
        Thread.sleep(REGISTRY_SEEN_MILLIS);
        for (int number = from; number <= to; number++) {
            invented.open(number);
        }
        say("Councils %d to %d made, signed in and filled in %.0f s%n", from, to, (System.nanoTime() - begun) / 1e9);
    }

    private void warm() throws IOException, InterruptedException {
        for (int i = 0; i < warmUp; i++) {
            invented.visit(1);
        }
    }

    private void busy(RequestSeries... series) throws IOException, InterruptedException {
        for (int block = 0; block < blocks; block++) {
            List<RequestSeries> shuffled = new ArrayList<>(List.of(series));
            Collections.shuffle(shuffled, random);
            for (RequestSeries one : shuffled) {
                block(one, 1);
            }
        }
    }

    /** B9, in two steps: the first one also opens the connections of every slice, the second one shows what stays to be paid. */
    private void memory() throws IOException, InterruptedException {
        int half = Math.max(2, councils / 2);
        long[] heap = new long[3];
        RunningFootprint.Backends[] backends = new RunningFootprint.Backends[3];
        int[] counts = {1, half, councils};
        for (int step = 0; step < counts.length; step++) {
            if (step > 0) {
                make(counts[step - 1] + 1, counts[step]);
                visitAll(counts[step]);
            }
            heap[step] = footprint.reachableHeap();
            backends[step] = footprint.backends();
        }
        say("B9: memory, every council visited %d times%n", VISITS);
        for (int step = 0; step < counts.length; step++) {
            say("  %3d councils: reachable heap %.1f MB; %d connections with %.1f MB of their own%n", counts[step], heap[step] / 1048576.0,
                    backends[step].count(), backends[step].privateMb());
        }
        for (int step = 0; step < 2; step++) {
            int added = councils - counts[step];
            say("  for each added council, %d to %d: heap %.1f KB, connections %.1f KB%n", counts[step], councils, (heap[2] - heap[step]) / 1024.0 / added,
                    (backends[2].privateMb() - backends[step].privateMb()) * 1024 / added);
        }
    }

    private void visitAll(int last) throws IOException, InterruptedException {
        for (int visit = 0; visit < VISITS; visit++) {
            for (int number = 1; number <= last; number++) {
                invented.visit(number);
            }
        }
    }

    private void perRequest() throws IOException, InterruptedException {
        List<RequestSeries> kinds = List.of(new RequestSeries("1 council"), new RequestSeries("1 council again (A/A)"),
                new RequestSeries(Math.min(FEW, councils) + " councils in turn"), new RequestSeries(councils + " councils in turn"));
        int[] over = {1, 1, Math.min(FEW, councils), councils};
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3));
        for (int block = 0; block < blocks; block++) {
            Collections.shuffle(order, random);
            for (int kind : order) {
                block(kinds.get(kind), over[kind]);
            }
        }
        say("B2: a request, %d blocks of %d%n", blocks, requests);
        kinds.forEach(series -> say("%s%n", series.beside(kinds.getFirst())));
    }

    private void noisy() throws Exception {
        List<byte[]> returns = List.of(LargeReturn.invented(1).zipped(), LargeReturn.invented(2).zipped());
        RequestSeries alone = new RequestSeries("a council's list, alone");
        RequestSeries again = new RequestSeries("alone again (A/A)");
        RequestSeries beside = new RequestSeries("beside another council's large returns");
        int sent = 0;
        for (int block = 0; block < Math.max(3, blocks / 3); block++) {
            List<RequestSeries> shuffled = new ArrayList<>(List.of(alone, again, beside));
            Collections.shuffle(shuffled, random);
            for (RequestSeries series : shuffled) {
                if (series == beside) {
                    sent += beside(series, returns, sent);
                } else {
                    block(series, 1);
                }
            }
        }
        say("Noisy neighbour: %d returns of %d rows read meanwhile, one after the other%n", sent, LargeReturn.rows());
        List.of(alone, again, beside).forEach(series -> say("%s%n", series.beside(alone)));
    }

    /** @return how many returns the neighbour sent during the block */
    private int beside(RequestSeries series, List<byte[]> returns, int sentBefore) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Integer> neighbour = CompletableFuture.supplyAsync(() -> {
            int sent = 0;
            try {
                while (!over.get()) {
                    invented.send(InventedCouncils.code(councils), returns.get((sentBefore + sent) % returns.size()));
                    sent++;
                }
            } catch (IOException | InterruptedException failure) {
                throw new IllegalStateException(failure);
            }
            return sent;
        });
        Thread.sleep(300); // it is reading by then
        block(series, 1);
        over.set(true);
        return neighbour.get();
    }

    private void block(RequestSeries series, int over) throws IOException, InterruptedException {
        List<Double> times = new ArrayList<>();
        double application = footprint.applicationCpu();
        double database = footprint.databaseCpu();
        int first = random.nextInt(over);
        for (int i = 0; i < requests; i++) {
            times.add(invented.visit(1 + (first + i) % over));
        }
        series.block(times, (footprint.applicationCpu() - application) * 1000 / requests, (footprint.databaseCpu() - database) * 1000 / requests);
    }

    private static void load(String when) throws IOException {
        say("Load average %s: %s%n", when, Files.readString(Path.of("/proc/loadavg")).trim());
    }

    private static void say(String words, Object... values) {
        System.out.printf(Locale.ROOT, words, values);
    }
}
