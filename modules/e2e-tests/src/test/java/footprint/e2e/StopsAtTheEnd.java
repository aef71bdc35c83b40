package footprint.e2e;

import footprint.e2e.hostile.Tally;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Stops the shared Footprint when the last test of the JVM is done. */
public final class StopsAtTheEnd implements LauncherSessionListener {

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        Tally.printTotal();
        try {
            RunningFootprint.stop();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
