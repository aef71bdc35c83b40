package footprint.exchange.storing;

import footprint.exchange.UploadState;
import footprint.exchange.control.Returns;
import footprint.harness.Postgres;
import footprint.harness.TestCouncil;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class KilledProcessTest {

    @Test
    void aProcessKilledInTheMiddleOfAnUploadLeavesNothingHalfWrittenAndLosesNothing() throws Exception {
        TestCouncil council = TestCouncil.create("killed");
        Sending.send(council, 2020, Returns.HEADER + "7,2,10/05/2009,WBRI,UN1,,\n");
        Map<String, String> before = Sending.picture(council);
        PGSimpleDataSource source = (PGSimpleDataSource) Postgres.running().application();
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), StopsInTheMiddle.class.getName(), source.getUrl(), source.getUser(), council.code().value())
                .redirectErrorStream(true);
        builder.environment().put("STOPS_PASSWORD", source.getPassword());
        Process process = builder.start();
        try (BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertTrue(said.lines().anyMatch(line -> line.contains(StopsInTheMiddle.READY)), "the process never came to the middle");
        } finally {
            process.destroyForcibly();
            assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        }
        assertEquals(before, Sending.picture(council));
        assertEquals(1, Sending.count(council, "select count(*) from upload"));
        long again = Sending.send(council, 2021, Returns.HEADER + "1,2,10/05/2010,WBRI,UN1,,\n", Returns.REVIEWS + "1,10/05/2010,03/06/2020,PN1\n");
        assertEquals(UploadState.ACCEPTED, Sending.ledger(council, again).upload().uploadState());
        assertEquals(1, Sending.count(council, "select count(*) from review"));
    }
}
