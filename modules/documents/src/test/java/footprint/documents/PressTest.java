package footprint.documents;

import footprint.documents.boundary.Press;
import footprint.kernel.ProblemException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PressTest {

    private static final Paper PAPER = new Paper("A small paper", "en-GB", "A council", "What a small paper looks like",
            List.of(new Paper.Bookmark("A small paper", "top", List.of(new Paper.Bookmark("Numbers", "numbers", List.of())))), null, """
            <h1 id="top">A small paper</h1>
            <p>With <strong>bold</strong>, <em>leaning</em> and a sum: 872 + 402 \u2212 413 = 861.</p>
            <h2 id="numbers">Numbers</h2>
            <table><caption>Some numbers</caption>
            <thead><tr><th scope="col">Row</th><th scope="col" class="number">Number</th></tr></thead>
            <tbody><tr><th scope="row">One</th><td class="number">1</td></tr></tbody></table>
            """);

    @BeforeAll
    static void the_judge() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource(value = PDFAFlavour.class, names = {"PDFUA_1", "PDFA_3_A"})
    void a_paper_is_valid(PDFAFlavour flavour) throws Exception {
        byte[] pdf = new Press().pdf(PAPER);
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
             PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            assertEquals(List.of(), result.getTestAssertions().stream().filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                    .map(one -> one.getRuleId().getClause() + " " + one.getMessage()).distinct().toList());
            assertTrue(result.isCompliant());
        }
    }

    @Test
    void a_paper_that_is_not_well_formed_is_refused_with_a_code() {
        Paper broken = new Paper("t", "en-GB", "a", "s", List.of(), null, "<p>never closed");
        ProblemException refused = assertThrows(ProblemException.class, () -> new Press().pdf(broken));
        assertEquals("DOC-001", refused.problems().getFirst().code());
    }

    @Test
    void text_in_markup_cannot_become_markup() {
        assertEquals("&lt;b&gt; &amp; &quot;", Markup.text("<b> & \"\u0000"));
        assertTrue(new String(new Press().pdf(PAPER), StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
    }
}
