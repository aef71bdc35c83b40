package footprint.tenancy.door;

import footprint.kernel.CouncilCode;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the host name of a request says: a council, the house itself, or nothing that we answer to. Only the exact
 * shape counts: lower case, letters, digits and hyphens, one label before the base domain, an optional port.
 */
public sealed interface HostName {

    /** A council's own host: its code is the first label. */
    record OfCouncil(CouncilCode code) implements HostName {
    }

    /** The bare base domain, where the councils are listed. */
    record OfTheHouse() implements HostName {
    }

    /** Not a host of ours. */
    record Unknown() implements HostName {
    }

    /**
     * Reads a Host header.
     *
     * @param header     as it was sent; null when there was none
     * @param baseDomain such as localhost; lower case, no port
     */
    static HostName read(String header, String baseDomain) {
        Matcher matcher = Shape.HOST.matcher(header == null ? "" : header);
        if (!matcher.matches()) {
            return new Unknown();
        }
        String name = matcher.group("name");
        if (name.equals(baseDomain)) {
            return new OfTheHouse();
        }
        if (!name.endsWith("." + baseDomain)) {
            return new Unknown();
        }
        String label = name.substring(0, name.length() - baseDomain.length() - 1);
        return Shape.COUNCIL.matcher(label).matches() ? new OfCouncil(new CouncilCode(label)) : new Unknown();
    }

    /** The shapes. Lengths are bounded, so that a long header costs no time. */
    final class Shape {
        private static final Pattern HOST = Pattern.compile("(?<name>[a-z0-9.-]{1,253})(:[0-9]{1,5})?");
        private static final Pattern COUNCIL = Pattern.compile("[a-z][a-z0-9-]{1,30}");

        private Shape() {
        }
    }
}
