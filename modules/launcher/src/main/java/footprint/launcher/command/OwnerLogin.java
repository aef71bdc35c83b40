package footprint.launcher.command;

import footprint.launcher.database.Database;
import footprint.launcher.machine.PropertiesFile;
import footprint.launcher.machine.Refusal;
import footprint.tenancy.onboarding.Servers;
import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The database owner's login: from the environment, or from the data folder of a Footprint that ./run started. Never from the command line. */
public final class OwnerLogin {

    @Option(names = "--data", paramLabel = "DIR", defaultValue = ".data",
            description = "data folder of the running Footprint whose database is meant, when FOOTPRINT_OWNER_DATABASE_URL is not set (default: ${DEFAULT-VALUE})")
    private Path data;

    /** The owner's logins on all servers that this machine was told of. */
    public Servers servers() {
        return servers(System.getenv());
    }

    Servers servers(Map<String, String> environment) {
        String url = environment.getOrDefault("FOOTPRINT_OWNER_DATABASE_URL", "");
        Database owner = url.isBlank() ? ofDataFolder() : new Database(url, environment.get("FOOTPRINT_OWNER_DATABASE_USER"),
                environment.get("FOOTPRINT_OWNER_DATABASE_PASSWORD"));
        return Servers.of(owner.source(), environment);
    }

    /** A secret that steward and application share: from the environment, or from the data folder. */
    java.util.Optional<String> secret(String variable, String remembered) {
        String said = System.getenv().getOrDefault(variable, "");
        return java.util.Optional.ofNullable(said.isBlank() ? remembered("secrets").get(remembered) : said);
    }

    private Database ofDataFolder() {
        String port = remembered("ports").get("database");
        String password = remembered("secrets").get("database-owner-password");
        if (port == null || password == null) {
            throw new Refusal("RUN-060", "There is no database of a Footprint in the folder " + data.toAbsolutePath().normalize() + ": name its folder with --data, or set"
                    + " FOOTPRINT_OWNER_DATABASE_URL, _USER and _PASSWORD. Nothing was done.");
        }
        return new Database("jdbc:postgresql://127.0.0.1:" + port + "/footprint", "footprint_owner", password);
    }

    private PropertiesFile remembered(String name) {
        Path file = data.resolve(name + ".properties");
        return new PropertiesFile(Files.isReadable(file) ? file : Path.of("/nonexistent"));
    }
}
