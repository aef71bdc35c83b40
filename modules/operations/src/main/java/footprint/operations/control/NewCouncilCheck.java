package footprint.operations.control;

import footprint.kernel.Problem;
import footprint.operations.NewCouncil;
import footprint.operations.RegisteredCouncil;
import footprint.tenancy.configuration.CouncilCheck;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Everything that can be wrong with the form of a new council, all at once. */
public final class NewCouncilCheck {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,30}");
    private static final Pattern GSS = Pattern.compile("E[0-9]{8}");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[a-z0-9][a-z0-9.-]{0,190}\\.[a-z]{2,24}");
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@+-]{2,100}");
    private static final int LONGEST = 120;

    private final NewCouncil form;
    private final List<RegisteredCouncil> known;
    private final List<Problem> problems = new ArrayList<>();

    private NewCouncilCheck(NewCouncil form, List<RegisteredCouncil> known) {
        this.form = form;
        this.known = known;
    }

    /**
     * The faults of a form; none when it may become an order.
     *
     * @param known every council of the registry
     */
    public static List<Problem> problems(NewCouncil form, List<RegisteredCouncil> known) {
        return new NewCouncilCheck(form, known).look();
    }

    private List<Problem> look() {
        demand(text(form.name()), "OPE-010", "name", "Enter the council's full name, such as Example County Council.");
        codes();
        demand(text(form.region()), "OPE-013", "region", "Enter the English region, such as South East.");
        colour();
        demand(form.template().isEmpty() || isKnown(council -> council.code().equals(form.template())), "OPE-015", "template",
                "There is no council to take the rules from by that name. Choose one from the list, or the defaults.");
        demand(text(form.administrator()), "OPE-016", "administrator", "Enter the first administrator's name.");
        demand(EMAIL.matcher(form.email()).matches(), "OPE-017", "email", "Enter an e-mail address, such as name@example.gov.uk.");
        demand(form.username().isEmpty() || USERNAME.matcher(form.username()).matches(), "OPE-018", "username",
                "A sign-in name has 3 or more lower-case letters, digits, dots and hyphens, and no spaces. Leave it empty to take the e-mail address.");
        return List.copyOf(problems);
    }

    private void codes() {
        demand(CODE.matcher(form.code()).matches(), "OPE-011", "code",
                "Enter a short name of 2 to 31 lower-case letters, digits and hyphens that begins with a letter. It becomes the council's address.");
        demand(!isKnown(council -> sameAddress(council.code())), "OPE-011", "code",
                "There is a council with this short name already. Choose another.");
        demand(GSS.matcher(form.gssCode()).matches(), "OPE-012", "gssCode",
                "Enter the authority's GSS code: the letter E and eight digits, such as E10000030.");
        demand(!isKnown(council -> council.gssCode().equals(form.gssCode())), "OPE-012", "gssCode",
                "A council with this GSS code is here already. Check the code.");
    }

    /** A hyphen and an underscore are one in the name of a schema. */
    private boolean sameAddress(String code) {
        return code.replace('_', '-').equals(form.code().replace('_', '-'));
    }

    private void colour() {
        if (!COLOUR.matcher(form.colour()).matches()) {
            demand(false, "OPE-014", "colour", "Enter the colour as a hash and six digits from 0 to f, such as #1d5c63.");
        } else {
            CouncilCheck.colour(form.colour()).ifPresent(sentence -> demand(false, "OPE-014", "colour", sentence));
        }
    }

    private boolean isKnown(Predicate<RegisteredCouncil> like) {
        return known.stream().anyMatch(like);
    }

    private static boolean text(String value) {
        return !value.isEmpty() && value.length() <= LONGEST && value.chars().noneMatch(Character::isISOControl);
    }

    private void demand(boolean fine, String code, String field, String sentence) {
        if (!fine) {
            problems.add(Problem.invalid(code, field, sentence));
        }
    }
}
