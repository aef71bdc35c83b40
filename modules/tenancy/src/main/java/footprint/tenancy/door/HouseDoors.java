package footprint.tenancy.door;

import java.util.Set;

/**
 * Addresses that are answered at the bare domain: the operator's, and the way in and out. None of the operator's is answered
 * at a council's host.
 */
public final class HouseDoors {

    private static final Set<String> WAY_IN_AND_OUT = Set.of("/callback", "/sign-out", "/signed-out", "/still-here");

    private HouseDoors() {
    }

    /** Whether an address is the operator's. */
    public static boolean isOperators(String path) {
        return !path.contains("..") && (path.equals("/operator") || path.equals("/operator.xhtml") || path.startsWith("/operator/")
                || path.equals("/api/v1/operator") || path.startsWith("/api/v1/operator/"));
    }

    /** Whether an address is answered at the bare domain, the list of councils aside. */
    public static boolean isOne(String path) {
        return isOperators(path) || WAY_IN_AND_OUT.contains(path);
    }
}
