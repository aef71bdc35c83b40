package footprint.exchange.command;

import com.sun.net.httpserver.HttpServer;
import footprint.exchange.Progress;
import footprint.exchange.control.Returns;
import footprint.exchange.control.reading.Limits;
import footprint.exchange.control.reading.ReadReturn;
import footprint.exchange.control.reading.ReturnReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class UploadTest {

    @TempDir
    private Path folder;
    private HttpServer server;
    private int answerWith = 201;
    private String asked;
    private String authorised;
    private ReadReturn arrived;
    private final StringWriter said = new StringWriter();

    @BeforeEach
    void aServerThatKeepsWhatArrives() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked = exchange.getRequestURI().toString();
            authorised = exchange.getRequestHeaders().getFirst("Authorization");
            ReturnReader reader = new ReturnReader(Limits.USUAL, Progress.UNWATCHED);
            reader.add("sent", exchange.getRequestBody());
            arrived = reader.finish();
            exchange.getResponseHeaders().add("Location", "/api/v1/uploads/7");
            byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answerWith, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        Files.writeString(folder.resolve("header.csv"), Returns.HEADER + "1,2,10/05/2010,WBRI,UN1,,\n");
        Files.writeString(folder.resolve("reviews.csv"), Returns.REVIEWS + "1,10/05/2010,03/06/2020,PN1\n");
        Files.writeString(folder.resolve("token"), "secret\n");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private int run(String... arguments) {
        CommandLine line = new CommandLine(new Upload());
        line.setOut(new PrintWriter(said, true));
        line.setErr(new PrintWriter(said, true));
        return line.execute(arguments);
    }

    private String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Test
    void severalFilesGoAsOneZipWithTheTokenAndTheYear() {
        assertEquals(0, run("--to", address(), "--year", "2020-21", "--token-file", folder.resolve("token").toString(),
                folder.resolve("header.csv").toString(), folder.resolve("reviews.csv").toString()));
        assertEquals("/api/v1/uploads?door=command&name=files.zip&year=2020-21", asked);
        assertEquals("Bearer secret", authorised);
        assertEquals(2, arrived.rowCount());
        assertTrue(said.toString().contains("/uploads/upload?id=7"), said.toString());
    }

    @Test
    void aRefusalIsExitCodeOneAndAnUnreachableServiceThree() {
        answerWith = 400;
        String[] arguments = {"--to", address(), "--token-file", folder.resolve("token").toString(), folder.resolve("reviews.csv").toString()};
        assertEquals(1, run(arguments));
        server.stop(0);
        assertEquals(3, run(arguments));
        assertTrue(said.toString().contains("EXC-021"));
    }

    @Test
    void aFileThatIsNotThereAndAMissingTokenSendNothing() {
        assertEquals(2, run("--to", address(), "--token-file", folder.resolve("token").toString(), folder.resolve("none.csv").toString()));
        assertTrue(said.toString().contains("Nothing was sent."));
        assertEquals(null, asked);
    }
}
