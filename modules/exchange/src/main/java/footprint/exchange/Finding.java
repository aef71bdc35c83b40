package footprint.exchange;

/**
 * One fault or doubt about one row of a return.
 *
 * @param severity whether the row was rejected or kept
 * @param rule     the rule's code, such as 440 or episodes-overlap
 * @param file     the file's name as it was sent
 * @param line     the line in that file, counted from 1, the headings included
 * @param column   the column at fault; null when it is the whole row
 * @param child    the CHILD value of the row; null when it has none
 * @param sentence what is wrong and what to do
 */
public record Finding(Severity severity, String rule, String file, int line, String column, String child, String sentence) {
}
