package footprint.tenancy.tick;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Starts the rounds when the application stands: while its beans are made, its pools are not there yet. */
@WebListener
public class TickingListener implements ServletContextListener {

    @Inject
    private Ticker ticker;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ticker.start();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        ticker.stop();
    }
}
