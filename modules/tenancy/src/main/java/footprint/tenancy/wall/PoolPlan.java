package footprint.tenancy.wall;

import footprint.kernel.CouncilCode;
import org.eclipse.microprofile.config.ConfigProvider;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The PostgreSQL servers that councils live on, as the environment names them, and the pools that lead there. Each
 * server has as many pools as there are slices; a council always uses the same slice, so that one database connection
 * meets a part of the councils only. The pools of the application are numbered: {@value #MOST_POOLS} of them stand in
 * web.xml, and a pool that nobody asks never opens a connection.
 *
 * @param servers the first is the one that the registry lives on
 * @param slices  pools for each server
 */
public record PoolPlan(List<Server> servers, int slices) {

    /** The name of the server of footprint.database.url. */
    public static final String FIRST = "first";
    /** As many pools as web.xml has. */
    public static final int MOST_POOLS = 32;

    /** So that one connection of 350 councils on one server meets two dozen of them and stays warm. */
    private static final int SLICES = 16;

    /**
     * One server.
     *
     * @param name     as in the registry
     * @param url      jdbc:postgresql://host:port/name
     * @param user     the login that by itself may do nothing
     * @param password its password, kept out of every message
     */
    public record Server(String name, String url, String user, String password) {

        @Override
        public String toString() {
            return name + " at " + url + " as " + user;
        }
    }

    public PoolPlan {
        servers = List.copyOf(servers);
        if (slices < 1 || servers.size() * slices > MOST_POOLS) {
            throw new IllegalArgumentException(servers.size() + " database servers in " + slices + " slices each need more than the "
                    + MOST_POOLS + " pools there are: set FOOTPRINT_POOL_SLICES lower");
        }
    }

    /** As the settings of the application say. */
    static PoolPlan configured() {
        var config = ConfigProvider.getConfig(PoolPlan.class.getClassLoader());
        return read(name -> config.getOptionalValue(name, String.class));
    }

    /**
     * Reads footprint.database.url, .user and .password for the first server and, for each further name in
     * footprint.servers, footprint.server.NAME.url and so on.
     */
    public static PoolPlan read(Function<String, Optional<String>> settings) {
        List<Server> servers = new ArrayList<>();
        servers.add(server(FIRST, "footprint.database.", settings));
        for (String name : settings.apply("footprint.servers").orElse("").toLowerCase(Locale.ROOT).split(",")) {
            if (!name.isBlank()) {
                servers.add(server(name.strip(), "footprint.server." + name.strip() + ".", settings));
            }
        }
        return new PoolPlan(servers, settings.apply("footprint.pool.slices").map(Integer::valueOf)
                .orElse(Math.max(1, Math.min(SLICES, MOST_POOLS / servers.size()))));
    }

    private static Server server(String name, String prefix, Function<String, Optional<String>> settings) {
        return new Server(name, required(settings, prefix + "url"), required(settings, prefix + "user"), required(settings, prefix + "password"));
    }

    private static String required(Function<String, Optional<String>> settings, String name) {
        return settings.apply(name).orElseThrow(() -> new IllegalArgumentException("The setting " + name + " is missing"));
    }

    /**
     * The number of the pool that leads to a council.
     *
     * @throws IllegalArgumentException when this application was not told how to reach the server
     */
    public int poolFor(String server, CouncilCode council) {
        for (int i = 0; i < servers.size(); i++) {
            if (servers.get(i).name().equals(server)) {
                return i * slices + Math.floorMod(council.value().hashCode(), slices);
            }
        }
        throw new IllegalArgumentException("No database server is called " + server);
    }

    /** The server behind a pool. */
    Server ofPool(int number) {
        return servers.get(number / slices);
    }
}
