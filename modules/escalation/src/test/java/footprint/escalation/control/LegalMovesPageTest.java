package footprint.escalation.control;

import footprint.escalation.AlertKind;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The page of the room shows the table that the code uses. Run with -Dfootprint.print=true to print it anew. */
class LegalMovesPageTest {

    private static final Path PAGE = Path.of("../../docs/rooms/escalation.md");
    private static final String BEGIN = "<!-- legal moves: printed by LegalMovesPageTest -->\n";
    private static final String END = "<!-- end -->\n";

    @Test
    void the_page_shows_the_table_of_legal_moves() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        if (Boolean.getBoolean("footprint.print")) {
            Files.writeString(PAGE, page.substring(0, begin) + table() + page.substring(end));
        } else {
            assertEquals(table(), page.substring(begin, end));
        }
    }

    private static String table() {
        StringBuilder table = new StringBuilder("| Where it stands | What may be done | Praise |\n|---|---|---|\n");
        for (Standing standing : Standing.values()) {
            table.append("| ").append(word(standing)).append(" | ").append(words(AlertKind.CONCERN, standing)).append(" | ")
                    .append(words(AlertKind.GOOD_PRACTICE, standing)).append(" |\n");
        }
        return table.toString();
    }

    private static String words(AlertKind kind, Standing standing) {
        String words = LegalMoves.of(kind, standing).stream().map(LegalMovesPageTest::word).collect(Collectors.joining(", "));
        return words.isEmpty() ? "nothing" : words;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
