package footprint.perf;

import footprint.tenancy.onboarding.OwnerDatabase;
import footprint.tenancy.onboarding.Servers;
import org.postgresql.ds.PGSimpleDataSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** A Footprint that {@code ./run} started on this machine: its secrets, its owner's login, and what its processes use. */
final class RunningFootprint {

    private static final double TICKS_PER_SECOND = 100;

    private final Path data;
    private final int port;
    private final ProcessHandle application;
    private final ProcessHandle postgres;

    RunningFootprint(Path data, int port) throws IOException {
        this.data = data.toRealPath();
        this.port = port;
        this.application = ProcessHandle.allProcesses().filter(this::isApplication).findFirst()
                .orElseThrow(() -> new IllegalStateException("No application runs on " + this.data));
        this.postgres = ProcessHandle.of(Long.parseLong(Files.readAllLines(this.data.resolve("postgres/postmaster.pid")).getFirst().trim())).orElseThrow();
    }

    int port() {
        return port;
    }

    String secret(String key) {
        return remembered("secrets", key);
    }

    String keycloak() {
        return "http://127.0.0.1:" + remembered("ports", "keycloak");
    }

    OwnerDatabase owner() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + remembered("ports", "database") + "/footprint");
        source.setUser("footprint_owner");
        source.setPassword(secret("database-owner-password"));
        return new OwnerDatabase(Servers.only(source));
    }

    /** Processor seconds that the application has used so far. */
    double applicationCpu() {
        return ticks(application, false) / TICKS_PER_SECOND;
    }

    /** Processor seconds that the database server's processes have used so far, with those that have ended. */
    double databaseCpu() {
        return (ticks(postgres, true) + postgres.descendants().mapToLong(one -> ticks(one, false)).sum()) / TICKS_PER_SECOND;
    }

    /** Bytes of the application's heap that are still reachable after a collection of everything. */
    long reachableHeap() throws IOException, InterruptedException {
        jcmd("GC.run");
        String total = jcmd("GC.class_histogram").lines().filter(line -> line.startsWith("Total")).findFirst()
                .orElseThrow(() -> new IllegalStateException("jcmd gave no histogram"));
        return Long.parseLong(total.trim().split("\\s+")[2]);
    }

    /** What the application's connections cost the database server. */
    record Backends(int count, double privateMb) {
    }

    Backends backends() throws IOException {
        List<Long> pids = owner().registry(sql -> sql.createQuery("select pid from pg_stat_activity where usename = 'footprint_app'").mapTo(Long.class).list());
        double all = 0;
        for (long pid : pids) {
            all += ProcessFigures.privateMb(pid);
        }
        return new Backends(pids.size(), all);
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(application.pid()), command)
                .redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("jcmd " + command + ": " + said);
        }
        return said;
    }

    /** @param withEnded and those of its children that have ended */
    private static long ticks(ProcessHandle process, boolean withEnded) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Stream.of(fields).skip(11).limit(withEnded ? 4 : 2).mapToLong(Long::parseLong).sum();
        } catch (IOException gone) {
            return 0;
        }
    }

    private boolean isApplication(ProcessHandle process) {
        try {
            String command = Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline")).replace('\0', ' ');
            return command.contains("footprint.war") && command.contains(data.resolve("payara") + " ");
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }

    private String remembered(String file, String key) {
        Properties all = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve(file + ".properties"))) {
            all.load(reader);
        } catch (IOException failure) {
            throw new IllegalStateException(data + " is not the data folder of a running Footprint", failure);
        }
        return all.getProperty(key);
    }
}
