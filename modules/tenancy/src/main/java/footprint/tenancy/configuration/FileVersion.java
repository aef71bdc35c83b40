package footprint.tenancy.configuration;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;

/**
 * One entry under "versions" of one file.
 *
 * @param file         the file
 * @param pointer      where its settings stand in the file
 * @param from         the first day on which it holds
 * @param source       the document it was taken from
 * @param keepsEarlier true when it changes only what it names and keeps the rest of the version before it
 * @param council      true in a council's file, false in a default's
 * @param settings     what it says
 */
record FileVersion(SourceFile file, String pointer, LocalDate from, String source, boolean keepsEarlier, boolean council,
                   JsonNode settings) {

    Origin origin(String inside) {
        return new Origin(council, council ? source : null, file.name(), file.line(pointer + inside));
    }
}
