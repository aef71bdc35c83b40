package footprint.records;

import java.util.List;

/**
 * Words that a person decides about before a record is handed out: something written freely, or a name. The same words
 * standing in several places are one passage.
 *
 * @param digest   SHA-256 of the words, in hexadecimal: how the passage is named
 * @param text     the words
 * @param name     whether they name a person
 * @param places   where they stand, in plain English
 * @param decision what was decided; null while nobody has
 */
public record Passage(String digest, String text, boolean name, List<String> places, Decision decision) {

    public Passage {
        places = List.copyOf(places);
    }

    /**
     * @param reason null where the words are kept
     * @param words  the words that are removed; empty where all of them are, or none
     */
    public record Decision(RedactionReason reason, List<String> words) {
        public Decision {
            words = List.copyOf(words);
        }

        public boolean redacts() {
            return reason != null;
        }
    }
}
