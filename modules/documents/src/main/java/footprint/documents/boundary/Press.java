package footprint.documents.boundary;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import footprint.documents.Paper;
import footprint.documents.control.PaperMarkup;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Prints papers as PDF/UA-1 and PDF/A-3a: tagged, titled, with a language, an outline, embedded fonts and an sRGB
 * profile, so that a screen reader can read them today and an archive in thirty years.
 */
@ApplicationScoped
public class Press {

    /** The family that papers are set in; every weight and style that a paper uses is embedded. */
    static final String FAMILY = "Liberation Sans";

    static {
        XRLog.setLoggingEnabled(false);   // its notes on fonts and style sheets help nobody; faults come as exceptions
    }

    /** The paper as PDF. A paper that is not well-formed is DOC-001. */
    @Permit(Permission.SIGNED_IN)
    public byte[] pdf(Paper paper) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.useFont(font("Regular"), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(font("Bold"), FAMILY, 700, FontStyle.NORMAL, true);
        builder.useFont(font("Italic"), FAMILY, 400, FontStyle.ITALIC, true);
        builder.withProducer("Footprint");
        builder.withHtmlContent(new PaperMarkup(paper, houseStyle()).document(), null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException | RuntimeException failure) {
            ProblemException problem = new ProblemException(Problem.conflict("DOC-001",
                    "The paper could not be printed as PDF. Nothing was changed. Read it on screen, and tell whoever runs Footprint."));
            problem.initCause(failure);
            throw problem;
        }
        return pdf.toByteArray();
    }

    private static FSSupplier<InputStream> font(String weight) {
        return () -> Press.class.getResourceAsStream("/liberation/LiberationSans-" + weight + ".ttf");
    }

    private static String houseStyle() {
        try (InputStream style = Press.class.getResourceAsStream("/footprint/documents/paper.css")) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
