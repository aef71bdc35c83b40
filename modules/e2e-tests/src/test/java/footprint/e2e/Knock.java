package footprint.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One request written by hand, so that it may be as wrong as an attacker's: any Host, two of them, none. */
public final class Knock {

    private static final int PATIENCE_MILLIS = 60_000;

    private final String requestLine;
    private final List<String> headers = new ArrayList<>();
    private byte[] content = {};

    private Knock(String requestLine) {
        this.requestLine = requestLine;
    }

    /** A request line such as GET /children; nothing else is sent that was not said. */
    public static Knock at(String method, String address) {
        return new Knock(method + " " + address + " HTTP/1.1");
    }

    /** One header more; a name may be said twice. */
    public Knock with(String header, String value) {
        headers.add(header + ": " + value);
        return this;
    }

    /** A body with its length. */
    public Knock sending(String type, byte[] body) {
        content = body.clone();
        return with("Content-Type", type).with("Content-Length", Integer.toString(body.length));
    }

    /** As {@link #sending(String, byte[])}, with text in UTF-8. */
    public Knock sending(String type, String body) {
        return sending(type, body.getBytes(StandardCharsets.UTF_8));
    }

    /** What follows the headers, as it is: no length is said. */
    public Knock followedBy(String text) {
        content = text.getBytes(StandardCharsets.ISO_8859_1);
        return this;
    }

    /** What came back. */
    public record Answer(int status, String head, String body) {

        /** The first header of this name. */
        public Optional<String> header(String name) {
            return Arrays.stream(head.split("\r\n")).filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).trim()).findFirst();
        }
    }

    /** Sends it to 127.0.0.1 and waits for the end of the answer. */
    public Answer on(int port) {
        return read(new String(sentTo(port), StandardCharsets.UTF_8));
    }

    /** As {@link #on}, for a file: the bytes of its body as they are. */
    public byte[] fileOn(int port) {
        byte[] all = sentTo(port);
        String text = new String(all, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new byte[0];
        }
        boolean inPieces = text.substring(0, end).toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked");
        return inPieces ? pieces(text, end + 4).toByteArray() : Arrays.copyOfRange(all, end + 4, all.length);
    }

    private static ByteArrayOutputStream pieces(String text, int from) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int at = from; at < text.length(); ) {
            int line = text.indexOf("\r\n", at);
            int length = Integer.parseInt(text.substring(at, line).trim(), 16);
            if (length == 0) {
                break;
            }
            file.writeBytes(text.substring(line + 2, line + 2 + length).getBytes(StandardCharsets.ISO_8859_1));
            at = line + 2 + length + 2;
        }
        return file;
    }

    private byte[] sentTo(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            String text = requestLine + "\r\n" + String.join("", headers.stream().map(header -> header + "\r\n").toList())
                    + "Connection: close\r\n\r\n";
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().write(content);
                socket.getOutputStream().flush();
                socket.getInputStream().transferTo(all);
            } catch (SocketException hungUp) {
                // what it said before it hung up counts
            }
            return all.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(requestLine, failure);
        }
    }

    private static Answer read(String text) {
        int end = text.indexOf("\r\n\r\n");
        String head = end < 0 ? text : text.substring(0, end);
        String[] words = head.split(" ", 3);
        if (words.length < 2 || !words[1].matches("[0-9]{3}")) {
            return new Answer(400, "", ""); // the server hung up
        }
        String body = end < 0 ? "" : text.substring(end + 4);
        boolean inPieces = head.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked");
        return new Answer(Integer.parseInt(words[1]), head, inPieces ? joined(body) : body);
    }

    /** The body without the lengths of its pieces; lengths count bytes, and pieces end where a line ends. */
    private static String joined(String body) {
        return body.replaceAll("(?:^|\r\n)[0-9a-fA-F]{1,8}\r\n", "").replaceAll("\r\n\r\n$", "");
    }
}
