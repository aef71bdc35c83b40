package footprint.launcher.machine;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;

/** One line for each step that was done, with the seconds it took. Steps may run beside each other. */
public final class Progress {

    private final PrintStream out;
    private final long begun = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    /** Runs a step and says how long it took; a failing step says nothing here. */
    public <T> T step(String words, Callable<T> work) throws Exception {
        long start = System.nanoTime();
        T result = work.call();
        line(String.format(Locale.ROOT, "  %-58s %6.1f s", words, (System.nanoTime() - start) / 1e9));
        return result;
    }

    public synchronized void line(String text) {
        out.println(text);
        out.flush();
    }

    /** Seconds since the launcher began. */
    public double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }
}
