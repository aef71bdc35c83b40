package footprint.exchange.control.checking;

import footprint.exchange.control.format.FileKind;

import java.util.Set;
import java.util.function.BiConsumer;

/**
 * One rule of the return.
 *
 * @param code     its code, the official one where there is one
 * @param title    what it says, in a sentence
 * @param official whether it is a rule of the national return
 * @param needs    the files without which it cannot be run; none when it runs on whatever was sent
 * @param check    looks at the whole return and says what it found
 */
public record Rule(String code, String title, boolean official, Set<FileKind> needs, BiConsumer<ReturnUnderCheck, Findings> check) {

    static Rule official(String code, String title, Set<FileKind> needs, BiConsumer<ReturnUnderCheck, Findings> check) {
        return new Rule(code, title, true, needs, check);
    }

    static Rule ours(String code, String title, Set<FileKind> needs, BiConsumer<ReturnUnderCheck, Findings> check) {
        return new Rule(code, title, false, needs, check);
    }
}
