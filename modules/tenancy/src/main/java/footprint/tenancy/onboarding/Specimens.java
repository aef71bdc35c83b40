package footprint.tenancy.onboarding;

import org.jdbi.v3.core.Jdbi;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a freshly made schema looks like on each server; made once for a server, since servers of two versions may say it differently. */
final class Specimens {

    private final Servers servers;
    private final MigrationScripts scripts;
    private final Map<String, List<String>> lines = new ConcurrentHashMap<>();

    Specimens(Servers servers, MigrationScripts scripts) {
        this.servers = servers;
        this.scripts = scripts;
    }

    List<String> on(String server) {
        return lines.computeIfAbsent(server, name -> Jdbi.create(servers.of(name)).withHandle(handle -> SchemaFingerprints.specimen(handle, scripts)));
    }
}
