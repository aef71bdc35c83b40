package footprint.launcher;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.LocalDate;

/** What a person may say on the command line; each outside server may also be named in the environment. */
final class Options {

    @Option(names = "--data", paramLabel = "DIR", description = "folder in which everything is kept (default: .data in the project)")
    Path data;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080",
            description = "port of the application (default: ${DEFAULT-VALUE}); the other ports are found free by themselves")
    int port;

    @Option(names = "--empty", description = "no demonstration children: only the councils and their people")
    boolean empty;

    @Option(names = "--today", paramLabel = "DATE", description = "the day that Footprint takes for today, as 2026-12-24; the demonstration years are made to be seen from October 2023 on")
    LocalDate today;

    @Option(names = "--reset", description = "forget everything in the data folder first")
    boolean reset;

    @Option(names = "--database-url", paramLabel = "URL", defaultValue = "${env:FOOTPRINT_OWNER_DATABASE_URL}",
            description = "an outside PostgreSQL, as jdbc:postgresql://host:5432/footprint (environment: FOOTPRINT_OWNER_DATABASE_URL)")
    String databaseUrl;

    @Option(names = "--database-user", paramLabel = "NAME", defaultValue = "${env:FOOTPRINT_OWNER_DATABASE_USER}",
            description = "a login there that may create schemas and roles (environment: FOOTPRINT_OWNER_DATABASE_USER)")
    String databaseUser;

    @Option(names = "--database-password", paramLabel = "WORD", defaultValue = "${env:FOOTPRINT_OWNER_DATABASE_PASSWORD}",
            description = "its password; the environment FOOTPRINT_OWNER_DATABASE_PASSWORD is the safer place")
    String databasePassword;

    @Option(names = "--keycloak-url", paramLabel = "URL", defaultValue = "${env:FOOTPRINT_KEYCLOAK_URL}",
            description = "an outside Keycloak; its administrator in FOOTPRINT_KEYCLOAK_ADMIN and FOOTPRINT_KEYCLOAK_ADMIN_PASSWORD")
    String keycloakUrl;

    @Option(names = "--without-app", description = "for development: everything but the application, whose environment is printed")
    boolean withoutApp;

    /** An option that was neither given nor set in the environment. */
    static boolean given(String value) {
        return value != null && !value.isBlank();
    }
}
