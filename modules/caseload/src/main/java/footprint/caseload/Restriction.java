package footprint.caseload;

import java.time.LocalDate;
import java.util.List;

/**
 * A child above all roles: only those on the list may open the file or learn the name.
 *
 * @param why    colleague, public-eye, adoption or other
 * @param note   in the words of whoever set it; null where there are none, and for those who are shut out
 * @param from   the day it was set
 * @param until  its last day; null until it is lifted
 * @param setBy  who set it
 * @param onList whether whoever asks may see the child: on the list, or by an emergency look that is open
 * @param people those on the list, by name
 */
public record Restriction(long id, String why, String note, LocalDate from, LocalDate until, String setBy, boolean onList, List<Choice> people) {

    /** The grounds and how each is called, in the order in which they are offered. */
    public static final List<Choice> GROUNDS = List.of(new Choice("colleague", "A colleague's child"),
            new Choice("public-eye", "The child of someone in the public eye"), new Choice("adoption", "Adoption"), new Choice("other", "Another ground"));

    public Restriction {
        people = List.copyOf(people);
    }

    /** Whether a person is on the list; an open emergency look puts nobody there. */
    public boolean lists(long person) {
        return people.stream().anyMatch(one -> one.key().equals(Long.toString(person)));
    }

    /** The ground in words. */
    public String whyWords() {
        return GROUNDS.stream().filter(ground -> ground.key().equals(why)).map(Choice::label).findFirst().orElse(why);
    }
}
