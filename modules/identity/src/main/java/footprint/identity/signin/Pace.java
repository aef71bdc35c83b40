package footprint.identity.signin;

import org.eclipse.microprofile.config.ConfigProvider;

import java.util.Optional;
import java.util.function.Function;

/**
 * How much one person and one council may ask for in a minute, on one machine. Each has a setting footprint.pace.…; 0 is no limit.
 * A minute's worth may come at once, as it does when somebody opens ten tabs; after that requests come back evenly.
 *
 * @param pages   pages and forms of one person in a minute: looser, because a person's hand is slow by itself
 * @param calls   calls of the interface by one person or machine in a minute
 * @param council everything that the signed-in people of one council ask for in a minute
 */
record Pace(int pages, int calls, int council) {

    static Pace configured() {
        return read(name -> ConfigProvider.getConfig(Pace.class.getClassLoader()).getOptionalValue(name, Integer.class));
    }

    static Pace read(Function<String, Optional<Integer>> settings) {
        return new Pace(settings.apply("footprint.pace.pages").orElse(1200), settings.apply("footprint.pace.calls").orElse(600),
                settings.apply("footprint.pace.council").orElse(12_000));
    }
}
