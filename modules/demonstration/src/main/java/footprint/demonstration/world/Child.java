package footprint.demonstration.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** An invented child, while the world is being made. */
final class Child {
    final List<Spell> spells = new ArrayList<>();
    long id;
    LocalDate born;
    String sex;
    String ethnicity;
    String given;
    String family;
    String team;
    LocalDate notified;

    int ageOn(LocalDate day) {
        return born.until(day).getYears();
    }
}
