package footprint.tenancy.onboarding;

import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import org.jdbi.v3.core.Jdbi;

/** The servers that the registry knows. */
public final class DatabaseServers {

    private final Servers servers;

    public DatabaseServers(Servers servers) {
        this.servers = servers;
    }

    /**
     * Makes a server ready for councils: the application's login with this password, and the server's name in the registry.
     * May be repeated.
     */
    public void add(String name, String applicationPassword) {
        if (!name.matches("[a-z][a-z0-9]{0,19}")) {
            throw new ProblemException(Problem.invalid("TEN-103", "server", "A server's name is up to twenty small letters and digits, beginning with a letter: "
                    + name + " is none. Nothing was done."));
        }
        new DatabaseSetup(servers.of(name)).applicationLogin(applicationPassword);
        Jdbi.create(servers.registry()).useHandle(handle -> handle.execute("insert into registry.server (name) values (?) on conflict do nothing", name));
    }
}
