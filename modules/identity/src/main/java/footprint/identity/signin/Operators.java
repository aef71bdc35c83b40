package footprint.identity.signin;

import java.util.Map;

/**
 * Who is the operator: a person to whom the sign-in service gives the realm role operator and who is in no organization. A
 * member of a council is never the operator, whatever role he or she was given beside it.
 */
final class Operators {

    static final String ROLE = "operator";

    private Operators() {
    }

    /** @param claims of a token that was verified: groups are the realm's roles (MicroProfile JWT), organization the councils */
    static boolean isOne(Map<String, Object> claims) {
        return Organizations.in(claims.get("groups")).contains(ROLE) && Organizations.in(claims.get("organization")).isEmpty();
    }
}
