package footprint.perf;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * How long a newcomer waits: from {@code ./run} on an empty data folder to the first page, and again on the kept folder.
 * Everything is downloaded and built before. Prints wall seconds, processor seconds and memory of each process.
 *
 * <p>Arguments: the project's folder, a free port, how many kept starts (default 3).
 */
public final class StartToFirstPage {

    private static final int PATIENCE_SECONDS = 600;

    private final Path project;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    private StartToFirstPage(Path project, int port) {
        this.project = project;
        this.port = port;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        StartToFirstPage benchmark = new StartToFirstPage(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        int kept = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
        Path data = Files.createTempDirectory("footprint-start");
        System.out.printf("load average before: %s%n", Files.readString(Path.of("/proc/loadavg")).trim());
        System.out.println("| start | wall s | application cpu s | all cpu s | all memory MB | memory by process |");
        System.out.println("|---|---|---|---|---|---|");
        benchmark.start("first", data);
        for (int i = 1; i <= kept; i++) {
            benchmark.start("kept " + i, data);
        }
    }

    private void start(String name, Path data) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process run = new ProcessBuilder("./run", "--data", data.toString(), "--port", Integer.toString(port))
                .directory(project.toFile()).redirectErrorStream(true).redirectOutput(data.resolveSibling(data.getFileName() + ".log").toFile()).start();
        waitUntilReady(run);
        double wall = (System.nanoTime() - begin) / 1e9;
        List<ProcessFigures> figures = ProcessFigures.of(run.toHandle());
        Map<String, Double> memory = figures.stream().collect(Collectors.groupingBy(ProcessFigures::name, TreeMap::new,
                Collectors.summingDouble(ProcessFigures::memoryMb)));
        System.out.printf(Locale.UK, "| %s | %.1f | %.1f | %.1f | %.0f | %s |%n", name, wall,
                figures.stream().filter(one -> one.name().equals("application")).mapToDouble(ProcessFigures::cpuSeconds).sum(),
                figures.stream().mapToDouble(ProcessFigures::cpuSeconds).sum(),
                figures.stream().mapToDouble(ProcessFigures::memoryMb).sum(),
                memory.entrySet().stream().map(one -> "%s %.0f".formatted(one.getKey(), one.getValue())).collect(Collectors.joining(", ")));
        run.destroy();
        if (!run.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("./run did not stop within a minute");
        }
    }

    private void waitUntilReady(Process run) throws InterruptedException {
        HttpRequest ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready")).build();
        for (int i = 0; i < PATIENCE_SECONDS * 10; i++) {
            try {
                if (http.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                if (!run.isAlive()) {
                    throw new IllegalStateException("./run ended before it was ready");
                }
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("./run was not ready within " + PATIENCE_SECONDS + " s");
    }
}
