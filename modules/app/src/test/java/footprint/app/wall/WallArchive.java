package footprint.app.wall;

import footprint.harness.Postgres;
import footprint.tenancy.onboarding.RegistryMigrations;
import org.jboss.shrinkwrap.api.ArchivePaths;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.postgresql.ds.PGSimpleDataSource;

import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The real WAR with the probes in it and two database servers behind it; without the filters, which ask for a council's
 * host.
 */
final class WallArchive {

    private WallArchive() {
    }

    /** With councils that have the probes' table only. */
    static WebArchive with(int councils) throws Exception {
        return with(councils, false);
    }

    /** With councils that have every room's tables too. */
    static WebArchive withMigrated(int councils) throws Exception {
        return with(councils, true);
    }

    private static WebArchive with(int councils, boolean migrated) throws Exception {
        new RegistryMigrations(Postgres.running().owner()).migrate();
        List<String> codes = ProbeCouncils.create(councils, migrated);
        WebArchive war = ShrinkWrap.create(ZipImporter.class, "footprint.war")
                .importFrom(new File(System.getProperty("footprint.war"))).as(WebArchive.class);
        String webXml = webXml(war);
        war.delete(ArchivePaths.create("WEB-INF/web.xml"));
        return war.addAsWebInfResource(new StringAsset(webXml), "web.xml")
                .addAsWebInfResource(new StringAsset(settings(codes)), "classes/META-INF/microprofile-config.properties")
                .addPackage(WallArchive.class.getPackage());
    }

    private static String webXml(WebArchive war) throws Exception {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                war.get("WEB-INF/web.xml").getAsset().openStream(), StandardCharsets.UTF_8))) {
            return reader.lines().collect(Collectors.joining("\n"))
                    .replaceAll("(?m)^\\s*<filter(-mapping)?>.*</filter(-mapping)?>$", "");
        }
    }

    private static String settings(List<String> codes) {
        return "footprint.oidc.issuer=http://localhost:1/realms/none\nfootprint.oidc.client-id=none\nfootprint.oidc.client-secret=none\n"
                + "footprint.servers=second\nfootprint.pool.slices=2\nfootprint.pool.connections=3\nfootprint.pool.council-connections=3\n"
                + "footprint.pool.council-wait-millis=20000\nfootprint.clocks.seconds=0\nfootprint.long-work.wait-seconds=1\n" + login("footprint.database", Postgres.running().application())
                + login("footprint.server.second", Postgres.second().application())
                + login("test.owner.first", Postgres.running().owner()) + login("test.owner.second", Postgres.second().owner())
                + "test.operations=" + Integer.getInteger("footprint.wall.operations", 20_000) + "\ntest.seed=" + Long.getLong("footprint.wall.seed", 20211103L)
                + "\ntest.councils=" + String.join(",", codes) + "\n";
    }

    private static String login(String prefix, javax.sql.DataSource source) {
        PGSimpleDataSource server = (PGSimpleDataSource) source;
        return "%1$s.url=%2$s\n%1$s.user=%3$s\n%1$s.password=%4$s\n".formatted(prefix, server.getUrl(), server.getUser(), server.getPassword());
    }
}
