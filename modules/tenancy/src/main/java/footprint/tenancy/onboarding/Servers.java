package footprint.tenancy.onboarding;

import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import org.postgresql.ds.PGSimpleDataSource;

import javax.sql.DataSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The owner's login on every database server on which councils live. The registry is on the one named first. Never in
 * the application: a login that may create schemas and roles is a way round the wall.
 */
public final class Servers {

    /** The server that holds the registry, and every council that was put nowhere else. */
    public static final String FIRST = "first";

    private final Map<String, DataSource> owners;

    private Servers(Map<String, DataSource> owners) {
        this.owners = owners;
    }

    /** One server only, as most installations have. */
    public static Servers only(DataSource first) {
        return new Servers(Map.of(FIRST, first));
    }

    /** No server: for what needs none, such as checking an archive. */
    public static Servers none() {
        return new Servers(Map.of());
    }

    /** With the further servers that FOOTPRINT_SERVERS names; FOOTPRINT_OWNER_SERVER_name_URL, _USER and _PASSWORD lead to each. */
    public static Servers of(DataSource first, Map<String, String> environment) {
        Servers servers = only(first);
        for (String name : environment.getOrDefault("FOOTPRINT_SERVERS", "").split(",")) {
            String stem = "FOOTPRINT_OWNER_SERVER_" + name.strip().toUpperCase(Locale.ROOT);
            if (!name.isBlank() && environment.containsKey(stem + "_URL")) {
                PGSimpleDataSource owner = new PGSimpleDataSource();
                owner.setUrl(environment.get(stem + "_URL"));
                owner.setUser(environment.get(stem + "_USER"));
                owner.setPassword(environment.get(stem + "_PASSWORD"));
                servers = servers.with(name.strip(), owner);
            }
        }
        return servers;
    }

    /** These and one more. */
    public Servers with(String name, DataSource owner) {
        Map<String, DataSource> more = new LinkedHashMap<>(owners);
        more.put(name, owner);
        return new Servers(more);
    }

    /** Where the registry is. */
    public DataSource registry() {
        return of(FIRST);
    }

    /** The owner's connections to a server. */
    public DataSource of(String name) {
        DataSource owner = owners.get(name);
        if (owner == null) {
            throw new ProblemException(Problem.invalid("TEN-100", "server", "The owner's login on the database server " + name
                    + " was not given. Nothing was changed. Name the server in FOOTPRINT_SERVERS and set FOOTPRINT_OWNER_SERVER_"
                    + name.toUpperCase(Locale.ROOT) + "_URL, _USER and _PASSWORD."));
        }
        return owner;
    }

    /** The servers to which there is a login. */
    public Set<String> names() {
        return owners.keySet();
    }
}
