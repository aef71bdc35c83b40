package footprint.identity.signin;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The organization claim: a name, a list of names, or a map by name, as Keycloak's mapper was told to write it. */
final class Organizations {

    private Organizations() {
    }

    /** The councils of a claim; none for anything of another shape. */
    static Set<String> in(Object claim) {
        return switch (claim) {
            case String name -> Set.of(name);
            case JsonString name -> Set.of(name.getString());
            case Map<?, ?> byName -> in(byName.keySet());
            case Collection<?> names -> names.stream().filter(name -> name instanceof String || name instanceof JsonString)
                    .map(name -> name instanceof JsonString json ? json.getString() : (String) name)
                    .collect(Collectors.toUnmodifiableSet());
            case JsonValue other -> Set.of();
            case null, default -> Set.of();
        };
    }
}
