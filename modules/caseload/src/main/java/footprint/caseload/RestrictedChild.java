package footprint.caseload;

import java.util.List;

/**
 * What a page about restricting says of the child: the number and no name, because whoever restricts may be shut out.
 *
 * @param restriction the one in force; null where there is none
 * @param keptOut     those who lifted one from outside its list, and whom nobody has let in since
 */
public record RestrictedChild(long childId, String number, Restriction restriction, List<Choice> keptOut) {

    public RestrictedChild {
        keptOut = List.copyOf(keptOut);
    }
}
