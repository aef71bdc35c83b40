package footprint.exchange.control.reading;

import footprint.exchange.control.Returns;
import footprint.exchange.control.format.FileKind;
import footprint.kernel.ProblemException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.nio.charset.StandardCharsets;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever comes in, what comes out is a return with its findings or a refusal with a sentence. */
class AnyBytesTest {

    @Property(tries = 600)
    void anyBytesAreReadOrRefusedWithASentence(@ForAll byte[] bytes) {
        readOrRefuse(bytes);
    }

    @Property(tries = 600)
    void anyTextUnderKnownHeadingsIsReadOrRefusedWithASentence(@ForAll FileKind kind, @ForAll("cells") String text) {
        String headings = String.join(",", kind.columns().stream().map(column -> column.name()).toList());
        readOrRefuse((headings + "\n" + text).getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 300)
    void anyDamageToAZipIsReadOrRefusedWithASentence(@ForAll int where, @ForAll byte value) {
        byte[] zip = Returns.zip(java.util.Map.of("r.csv", Returns.REVIEWS + "1,01/02/2010,03/04/2020,PN1\n"));
        zip[Math.floorMod(where, zip.length)] = value;
        readOrRefuse(zip);
    }

    @Provide
    Arbitrary<String> cells() {
        return Arbitraries.of("1", "PN1", "PN0", "01/02/2010", "31/02/2010", "zz/zz/zzzz", "\"", ",", "\n", "\r\n", "=1+1", "\u0000", "C2", "S", "V3", "",
                "\ud83d\ude00", "1.0", "99999999999999999999").list().ofMaxSize(60).map(parts -> String.join("", parts));
    }

    private static void readOrRefuse(byte[] bytes) {
        try {
            ReadReturn read = Returns.read("any", bytes);
            Returns.check(read, 2021).listed().forEach(finding -> {
                assertFalse(finding.sentence().isBlank());
                assertTrue(finding.line() > 1);
            });
        } catch (ProblemException refused) {
            assertTrue(refused.problems().getFirst().code().startsWith("EXC-"));
            assertTrue(refused.problems().getFirst().sentence().contains("Nothing was stored."));
        }
    }
}
