package footprint.caseload;

/**
 * What a page about restricting says of the child: the number and no name, because whoever restricts may be shut out.
 *
 * @param restriction the one in force; null where there is none
 */
public record RestrictedChild(long childId, String number, Restriction restriction) {
}
