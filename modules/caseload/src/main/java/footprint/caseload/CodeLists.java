package footprint.caseload;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The national code lists of the return, with what each code means in plain words. Data, not code: codes.txt. */
public final class CodeLists {

    private static final Map<String, Map<String, String>> LISTS = read();

    private CodeLists() {
    }

    /**
     * One list, code to meaning, in the order of the return.
     *
     * @param list LS, CIN, PLACE, PLACE_PROVIDER, RNE, REC, REASON_PLACE_CHANGE, SEX, ETHNIC or REVIEW_CODE
     */
    public static Map<String, String> list(String list) {
        return LISTS.getOrDefault(list, Map.of());
    }

    /** What a code means; a code that is not in the list is given back as it is, so that nothing is hidden. */
    public static String meaning(String list, String code) {
        return code == null ? null : list(list).getOrDefault(code, code);
    }

    private static Map<String, Map<String, String>> read() {
        Map<String, Map<String, String>> lists = new LinkedHashMap<>();
        try (InputStream source = CodeLists.class.getResourceAsStream("codes.txt");
             BufferedReader lines = new BufferedReader(new InputStreamReader(source, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
                String[] parts = line.split("\\|", 3);
                lists.computeIfAbsent(parts[0].strip(), key -> new LinkedHashMap<>()).put(parts[1].strip(), parts[2].strip());
            });
        } catch (IOException failure) {
            throw new UncheckedIOException("The code lists could not be read", failure);
        }
        return Collections.unmodifiableMap(lists);
    }
}
