package footprint.tenancy.door;

import jakarta.servlet.http.HttpServletRequest;

import java.util.Collections;
import java.util.List;

/** Whether a request names more than one host, in whatever header or place it tries to. */
final class SaidHost {

    private SaidHost() {
    }

    static boolean contradicts(HttpServletRequest request) {
        List<String> hosts = Collections.list(request.getHeaders("Host"));
        if (hosts.size() != 1) {
            return true;
        }
        String host = hosts.getFirst();
        return !withoutPort(host).equalsIgnoreCase(request.getServerName())
                || otherThan(host, request, "X-Forwarded-Host")
                || otherThan(host, request, "X-Host")
                || otherThan(host, request, "X-Original-Host")
                || forwardedToAnother(host, request);
    }

    private static boolean otherThan(String host, HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header)).stream().anyMatch(said -> !same(host, said));
    }

    private static boolean forwardedToAnother(String host, HttpServletRequest request) {
        for (String header : Collections.list(request.getHeaders("Forwarded"))) {
            for (String part : header.split("[;,]")) {
                String[] pair = part.trim().split("=", 2);
                if (pair.length == 2 && pair[0].trim().equalsIgnoreCase("host")
                        && !same(host, pair[1].trim().replace("\"", ""))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A proxy may leave the port out. */
    private static boolean same(String host, String said) {
        return host.equalsIgnoreCase(said) || withoutPort(host).equalsIgnoreCase(said);
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        return colon < 0 ? host : host.substring(0, colon);
    }
}
