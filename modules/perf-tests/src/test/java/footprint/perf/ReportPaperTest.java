package footprint.perf;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The whole report as PDF, judged by veraPDF. */
class ReportPaperTest {

    @BeforeAll
    static void the_judge() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @CsvSource({"surrey,2020-21", "surrey,2016-17", "westminster,2022-23", "leicestershire,2020-21", "medway,2020-21"})
    void the_annual_report_is_an_accessible_and_lasting_pdf(String council, String period) throws Exception {
        byte[] pdf = DemonstratedReports.of(council).pdf(period);
        Files.write(Files.createDirectories(Path.of("target/papers")).resolve(council + "-" + period + ".pdf"), pdf);
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A)) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                 PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                assertEquals(List.of(), validator.validate(parser).getTestAssertions().stream()
                        .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                        .map(one -> one.getRuleId().getClause() + " " + one.getMessage()).distinct().toList(), flavour.toString());
            }
        }
    }
}
