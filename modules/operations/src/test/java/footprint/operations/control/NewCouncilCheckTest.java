package footprint.operations.control;

import footprint.kernel.Problem;
import footprint.operations.NewCouncil;
import footprint.operations.RegisteredCouncil;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NewCouncilCheckTest {

    private static final RegisteredCouncil THERE = new RegisteredCouncil("elsewhere", "Elsewhere Council", "E10000001", "North", "#1d5c63", "open",
            Instant.EPOCH, null, "first", "x", null, null);

    @Test
    void aWholeFormHasNoFault() {
        assertEquals(List.of(), NewCouncilCheck.problems(form("newplace", "E10000099", "#1d5c63", "", "a@example.gov.uk", ""), List.of(THERE)));
        assertEquals(List.of(), NewCouncilCheck.problems(form("newplace", " e10000099 ", "#1D5C63", "elsewhere", "A@Example.gov.uk", "first.admin"),
                List.of(THERE)));
    }

    @Test
    void anEmptyFormHasAllItsFaultsAtOnce() {
        List<Problem> problems = NewCouncilCheck.problems(new NewCouncil(null, "", null, "", "", "", "", "", ""), List.of());
        assertEquals(List.of("name", "code", "gssCode", "region", "colour", "administrator", "email"), problems.stream().map(Problem::field).toList());
    }

    @Test
    void codesAreUniqueAndAColourIsLegible() {
        assertEquals(List.of("code"), fields(form("elsewhere", "E10000099", "#1d5c63", "", "a@b.uk", "")));
        assertEquals(List.of("gssCode"), fields(form("newplace", "E10000001", "#1d5c63", "", "a@b.uk", "")));
        assertEquals(List.of("colour"), fields(form("newplace", "E10000099", "#ffee00", "", "a@b.uk", "")));
        assertEquals(List.of("template"), fields(form("newplace", "E10000099", "#1d5c63", "nobody", "a@b.uk", "")));
        assertEquals(List.of("username"), fields(form("newplace", "E10000099", "#1d5c63", "", "a@b.uk", "a b")));
    }

    @Property
    void anOrderGivesTheFormBack(@ForAll String name, @ForAll String email) {
        NewCouncil form = form("newplace", "E10000099", "#1d5c63", "", email, "someone");
        assertEquals(form, NewCouncil.from(form.code(), form.asDetail()));
        assertTrue(form.asDetail().values().stream().noneMatch(java.util.Objects::isNull), name);
    }

    @Property
    void onlyEAndEightDigitsAreAGssCode(@ForAll String gss) {
        boolean fault = fields(form("newplace", gss, "#1d5c63", "", "a@b.uk", "")).contains("gssCode");
        assertFalse(!fault && !gss.strip().toUpperCase(java.util.Locale.ROOT).matches("E[0-9]{8}"));
    }

    private static List<String> fields(NewCouncil form) {
        return NewCouncilCheck.problems(form, List.of(THERE)).stream().map(Problem::field).toList();
    }

    private static NewCouncil form(String code, String gss, String colour, String template, String email, String username) {
        return new NewCouncil("New Place Council", code, gss, "South", colour, template, "Ada Example", email, username);
    }
}
