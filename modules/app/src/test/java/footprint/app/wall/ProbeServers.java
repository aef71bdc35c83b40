package footprint.app.wall;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.ds.PGSimpleDataSource;

import javax.sql.DataSource;

/** The owner's login on the test's database servers, as the archive was told: to look past the wall. */
final class ProbeServers {

    private ProbeServers() {
    }

    /** The port on which a server answers. */
    static int port(String server) {
        return ((PGSimpleDataSource) owner(server)).getPortNumbers()[0];
    }

    static DataSource owner(String server) {
        Config config = ConfigProvider.getConfig();
        String prefix = "test.owner." + server;
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(config.getValue(prefix + ".url", String.class));
        source.setUser(config.getValue(prefix + ".user", String.class));
        config.getOptionalValue(prefix + ".password", String.class).ifPresent(source::setPassword);
        return source;
    }
}
