package footprint.tenancy.onboarding;

import footprint.kernel.CouncilCode;
import footprint.tenancy.wall.CouncilSchema;
import footprint.tenancy.wall.RegistrySchema;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.ds.PGSimpleDataSource;

import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the owner's logins are used for by whoever looks after councils: transactions in the registry, and in a council where it lives. */
public final class OwnerDatabase {

    private static final System.Logger LOG = System.getLogger(OwnerDatabase.class.getName());

    private final Servers servers;

    public OwnerDatabase(Servers servers) {
        this.servers = servers;
    }

    /** Out of FOOTPRINT_OWNER_DATABASE_URL, _USER and _PASSWORD, and what {@link Servers} reads beside them. */
    public static OwnerDatabase of(Map<String, String> environment) {
        PGSimpleDataSource first = new PGSimpleDataSource();
        first.setUrl(environment.get("FOOTPRINT_OWNER_DATABASE_URL"));
        first.setUser(environment.get("FOOTPRINT_OWNER_DATABASE_USER"));
        first.setPassword(environment.get("FOOTPRINT_OWNER_DATABASE_PASSWORD"));
        return new OwnerDatabase(Servers.of(first, environment));
    }

    public Servers servers() {
        return servers;
    }

    /** One connection to the registry for as long as the caller holds it, each statement committed by itself. */
    public Handle session() {
        Handle handle = Jdbi.create(servers.registry()).open();
        handle.execute("set search_path = " + RegistrySchema.SCHEMA);
        return handle;
    }

    /** Runs one transaction in the registry. */
    public <T> T registry(Function<Handle, T> work) {
        return Jdbi.create(servers.registry()).inTransaction(handle -> {
            handle.execute("set local search_path = " + RegistrySchema.SCHEMA);
            return work.apply(handle);
        });
    }

    /** Runs one transaction as a council's role in its schema, on the server on which it lives. */
    public <T> T council(CouncilCode code, Function<Handle, T> work) {
        String server = registry(handle -> RegisteredCouncil.find(handle, code.value())).map(RegisteredCouncil::server)
                .orElseThrow(() -> new IllegalStateException("The registry has no " + code));
        return Jdbi.create(servers.of(server)).inTransaction(handle -> {
            point(handle, code);
            return work.apply(handle);
        });
    }

    /**
     * Puts one question to every open council, each in a transaction of its own as that council's role, over one connection for each server.
     * A council that cannot answer, because its tables are of another version or its server is down, is left out.
     */
    public <T> Map<CouncilCode, T> everyOpenCouncil(Function<Handle, T> question) {
        Map<CouncilCode, T> answers = new LinkedHashMap<>();
        Map<String, List<RegisteredCouncil>> byServer = registry(RegisteredCouncil::all).stream().filter(council -> council.state().equals("open"))
                .collect(Collectors.groupingBy(RegisteredCouncil::server));
        byServer.forEach((server, councils) -> {
            try (Handle handle = Jdbi.create(servers.of(server)).open()) {
                councils.forEach(council -> ask(handle, new CouncilCode(council.code()), question, answers));
            } catch (JdbiException down) {
                LOG.log(System.Logger.Level.DEBUG, "The server {0} was not asked", server);
            }
        });
        return answers;
    }

    private static <T> void ask(Handle handle, CouncilCode code, Function<Handle, T> question, Map<CouncilCode, T> answers) {
        try {
            answers.put(code, handle.inTransaction(sql -> {
                point(sql, code);
                return question.apply(sql);
            }));
        } catch (JdbiException | IllegalStateException other) {
            LOG.log(System.Logger.Level.DEBUG, "{0} was not asked", code);
        }
    }

    /** Onboarding with these logins. */
    public CouncilOnboarding onboarding(Clock clock) {
        return new CouncilOnboarding(servers, clock);
    }

    private static void point(Handle handle, CouncilCode code) {
        try {
            CouncilSchema.point(handle.getConnection(), code);
        } catch (SQLException failure) {
            throw new IllegalStateException("The database did not let " + code + " be reached", failure);
        }
    }
}
