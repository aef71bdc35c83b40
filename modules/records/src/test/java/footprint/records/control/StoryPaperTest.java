package footprint.records.control;

import footprint.documents.boundary.Press;
import footprint.records.RedactionReason;
import footprint.records.Story;
import footprint.records.Story.Chapter;
import footprint.records.Story.Entry;
import footprint.records.Story.Fact;
import footprint.records.Story.LeftOut;
import footprint.records.Story.Piece;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The paper that is handed out, black marks and all, judged by veraPDF. */
class StoryPaperTest {

    @BeforeAll
    static void the_judge() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource(value = PDFAFlavour.class, names = {"PDFUA_1", "PDFA_3_A"})
    void a_record_with_black_marks_is_an_accessible_and_lasting_pdf(PDFAFlavour flavour) throws Exception {
        byte[] pdf = new Press().pdf(new StoryPaper(story(), "Example County Council", LocalDate.of(2026, 11, 16)).paper());
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
             PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            assertEquals(List.of(), validator.validate(parser).getTestAssertions().stream().filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                    .map(one -> one.getRuleId().getClause() + " " + one.getMessage()).distinct().toList());
        }
    }

    private static Story story() {
        Fact status = new Fact("legal_status", "Legal status", List.of(new Piece("Full care order", null)), "C2", false, false);
        Fact said = new Fact("text", "What was decided", List.of(new Piece("The contact with ", null), new Piece("", RedactionReason.THIRD_PARTY),
                new Piece(" is to be weekly, <quietly> & often.", null)), null, true, false);
        Fact owner = new Fact("owner", "Who was to do it", List.of(new Piece("", RedactionReason.SERIOUS_HARM)), null, true, true);
        Entry outcome = new Entry("outcome", Map.of("id", "1"), LocalDate.of(2020, 5, 1), "Something that was decided", List.of(said, owner), List.of(), null);
        List<Entry> reviews = new ArrayList<>();
        for (int number = 0; number < 30; number++) {
            reviews.add(new Entry("review", Map.of("id", "" + number), LocalDate.of(2018, 1, 4).plusMonths(number), "A review of your care", List.of(status), List.of(outcome), "Here"));
        }
        return new Story("Ada Example", List.of(new Chapter("about", "About you", "What is written down.", List.of()),
                new Chapter("story", "Your story", "What happened.", reviews)), List.of(new LeftOut("x", "Dates tried out", "They never held.")));
    }
}
