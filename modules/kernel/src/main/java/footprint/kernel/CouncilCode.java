package footprint.kernel;

import java.util.regex.Pattern;

/**
 * The short name of a council: its host name's first label, its folder in tenant-config, its Keycloak organization.
 *
 * @param value two to thirty-one lower-case letters, digits and hyphens, starting with a letter
 */
public record CouncilCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,30}");

    public CouncilCode {
        if (value == null || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a council code: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
