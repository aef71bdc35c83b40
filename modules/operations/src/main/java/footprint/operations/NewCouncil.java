package footprint.operations;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The form that brings a council in, as it was typed: checked by the door before it becomes an order.
 *
 * @param name          the council's full name
 * @param code          its short name: the first label of its address
 * @param gssCode       the statistics office's code of the authority, such as E10000030
 * @param region        the English region
 * @param colour        accent colour #rrggbb, at least 4.5 to 1 against white
 * @param template      code of the council whose published rules it begins with; blank for the defaults
 * @param administrator the first administrator's name
 * @param email         the first administrator's e-mail address
 * @param username      the first administrator's sign-in name; blank to take the e-mail address
 */
public record NewCouncil(String name, String code, String gssCode, String region, String colour, String template, String administrator,
                         String email, String username) {

    public NewCouncil {
        name = tidy(name);
        code = tidy(code).toLowerCase(java.util.Locale.ROOT);
        gssCode = tidy(gssCode).toUpperCase(java.util.Locale.ROOT);
        region = tidy(region);
        colour = tidy(colour).toLowerCase(java.util.Locale.ROOT);
        template = tidy(template);
        administrator = tidy(administrator);
        email = tidy(email).toLowerCase(java.util.Locale.ROOT);
        username = tidy(username).toLowerCase(java.util.Locale.ROOT);
    }

    /** The sign-in name that the first administrator will have. */
    public String signInName() {
        return username.isEmpty() ? email : username;
    }

    /** As an order says it. */
    public Map<String, String> asDetail() {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("name", name);
        detail.put("gss-code", gssCode);
        detail.put("region", region);
        detail.put("colour", colour);
        detail.put("template", template);
        detail.put("administrator", administrator);
        detail.put("email", email);
        detail.put("username", signInName());
        return detail;
    }

    /** Reads an order back. */
    public static NewCouncil from(String code, Map<String, String> detail) {
        return new NewCouncil(detail.get("name"), code, detail.get("gss-code"), detail.get("region"), detail.get("colour"),
                detail.get("template"), detail.get("administrator"), detail.get("email"), detail.get("username"));
    }

    private static String tidy(String text) {
        return text == null ? "" : text.strip();
    }
}
