package footprint.perf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the kernel says of a process and all below it (Linux, /proc).
 *
 * @param name       first word of the command that tells what it is
 * @param cpuSeconds processor time used so far, user and system
 * @param memoryMb   proportional share of memory in megabytes, shared pages divided among those who share them
 */
record ProcessFigures(String name, double cpuSeconds, double memoryMb) {

    private static final double TICKS_PER_SECOND = 100;

    /** Figures of a process and its descendants; those that end meanwhile are left out. */
    static List<ProcessFigures> of(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants()).map(ProcessFigures::read).filter(figures -> figures != null).toList();
    }

    /** The memory that a process shares with none, in megabytes. */
    static double privateMb(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "smaps_rollup")).stream().filter(line -> line.startsWith("Private_"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024).sum();
    }

    private static ProcessFigures read(ProcessHandle process) {
        Path folder = Path.of("/proc", Long.toString(process.pid()));
        try {
            String command = Files.readString(folder.resolve("cmdline")).replace('\0', ' ');
            String stat = Files.readString(folder.resolve("stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            double cpu = (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
            return new ProcessFigures(nameOf(command), cpu, proportionalMemory(folder));
        } catch (IOException gone) {
            return null;
        }
    }

    private static double proportionalMemory(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve("smaps_rollup")).stream().filter(line -> line.startsWith("Pss:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024).findFirst().orElse(0);
    }

    private static String nameOf(String command) {
        if (command.contains("footprint.launcher.Run")) {
            return "launcher";
        }
        if (command.contains("footprint.war")) {
            return "application";
        }
        if (command.contains("keycloak")) {
            return "keycloak";
        }
        if (command.contains("postgres")) {
            return "postgresql";
        }
        return "other";
    }
}
