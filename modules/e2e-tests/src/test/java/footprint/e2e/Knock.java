package footprint.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One request written by hand, so that it may be as wrong as an attacker's: any Host, two of them, none. */
final class Knock {

    private static final int PATIENCE_MILLIS = 60_000;

    private final String requestLine;
    private final List<String> headers = new ArrayList<>();

    private Knock(String requestLine) {
        this.requestLine = requestLine;
    }

    static Knock at(String method, String address) {
        return new Knock(method + " " + address + " HTTP/1.1");
    }

    Knock with(String header, String value) {
        headers.add(header + ": " + value);
        return this;
    }

    /** What came back. */
    record Answer(int status, String head, String body) {

        Optional<String> header(String name) {
            return Arrays.stream(head.split("\r\n")).filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).trim()).findFirst();
        }
    }

    Answer on(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            String text = requestLine + "\r\n" + String.join("", headers.stream().map(header -> header + "\r\n").toList())
                    + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(all);
            return read(all.toString(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(requestLine, failure);
        }
    }

    private static Answer read(String text) {
        if (text.isEmpty()) {
            return new Answer(400, "", ""); // the server hung up
        }
        int end = text.indexOf("\r\n\r\n");
        String head = end < 0 ? text : text.substring(0, end);
        return new Answer(Integer.parseInt(head.split(" ")[1]), head, end < 0 ? "" : text.substring(end + 4));
    }
}
