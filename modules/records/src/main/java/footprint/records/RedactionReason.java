package footprint.records;

import java.util.Arrays;
import java.util.Optional;

/** Why words are removed before a record is handed out. A list, so that a reason can be weighed and challenged. */
public enum RedactionReason {
    THIRD_PARTY("third-party", "it is about somebody else", "Data Protection Act 2018, schedule 2, paragraph 16"),
    SERIOUS_HARM("serious-harm", "it could do serious harm", "Data Protection Act 2018, schedule 3"),
    ADOPTION("adoption", "it is part of an adoption record", "Data Protection Act 2018, schedule 4, paragraph 3"),
    LEGAL_PRIVILEGE("legal-privilege", "it is legal advice", "Data Protection Act 2018, schedule 2, paragraph 19");

    private final String code;
    private final String words;
    private final String authority;

    RedactionReason(String code, String words, String authority) {
        this.code = code;
        this.words = words;
        this.authority = authority;
    }

    /** The word used in tables and addresses. */
    public String code() {
        return code;
    }

    /** The reason as the reader of the record is told it. */
    public String words() {
        return words;
    }

    /** The law that allows it, to be confirmed against the primary text. */
    public String authority() {
        return authority;
    }

    /** The reason with this code. */
    public static Optional<RedactionReason> of(String code) {
        return Arrays.stream(values()).filter(reason -> reason.code.equals(code)).findFirst();
    }
}
