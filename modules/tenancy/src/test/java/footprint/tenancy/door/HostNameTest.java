package footprint.tenancy.door;

import footprint.kernel.CouncilCode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

class HostNameTest {

    private static final String BASE = "footprint.example";

    @Test
    void theFirstLabelIsTheCouncil() {
        assertEquals(new HostName.OfCouncil(new CouncilCode("northshire")), HostName.read("northshire.footprint.example", BASE));
        assertEquals(new HostName.OfCouncil(new CouncilCode("northshire")), HostName.read("northshire.footprint.example:8443", BASE));
    }

    @Test
    void theBareDomainIsTheHouse() {
        assertInstanceOf(HostName.OfTheHouse.class, HostName.read("footprint.example", BASE));
        assertInstanceOf(HostName.OfTheHouse.class, HostName.read("localhost:8080", "localhost"));
    }

    @Test
    void noHostIsNoCouncil() {
        assertInstanceOf(HostName.Unknown.class, HostName.read(null, BASE));
        assertInstanceOf(HostName.Unknown.class, HostName.read("", BASE));
    }

    @Property
    void everyCouncilCodeIsReadBack(@ForAll("codes") String code, @ForAll @IntRange(min = 1, max = 65535) int port) {
        assertEquals(new HostName.OfCouncil(new CouncilCode(code)), HostName.read(code + "." + BASE + ":" + port, BASE));
    }

    @Property(tries = 2000)
    void aTrickIsNeverTakenForTheCouncilItImitates(@ForAll("codes") String code, @ForAll("tricks") String trick) {
        HostName read = HostName.read(trick.replace("COUNCIL", code), BASE);
        assertFalse(read.equals(new HostName.OfCouncil(new CouncilCode(code))), () -> trick + " passed for " + code);
    }

    @Property(tries = 2000)
    void whateverIsSentEitherHasTheExactShapeOrIsUnknown(@ForAll String header) {
        HostName read = HostName.read(header, BASE);
        if (read instanceof HostName.OfCouncil council) {
            assertEquals(header.replaceFirst(":[0-9]{1,5}$", ""), council.code() + "." + BASE);
        }
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.strings().withCharRange('a', 'z').withCharRange('0', '9').withChars('-').ofMinLength(1).ofMaxLength(30)
                .map(rest -> "c" + rest);
    }

    @Provide
    Arbitrary<String> tricks() {
        return Arbitraries.of("COUNCIL.footprint.example.evil.test", "COUNCIL.evil.test", "evil.test/COUNCIL.footprint.example",
                "COUNCIL.footprint.example@evil.test", "evil.test:80@COUNCIL.footprint.example", "x.COUNCIL.footprint.example",
                "COUNCIL.footprint.example.", "COUNCIL..footprint.example", ".COUNCIL.footprint.example", " COUNCIL.footprint.example",
                "COUNCIL.footprint.example ", "COUNCIL.footprint.example\t", "COUNCIL.footprint.example:80:80",
                "COUNCIL.footprint.example:", "COUNCIL.footprint.example:-1", "COUNCIL.footprint.example:999999",
                "COUNCIL.FOOTPRINT.EXAMPLE", "COUNCIL.footprint.example,evil.test", "COUNCIL.footprint.example\r\nX: y",
                "COUNCIL%2efootprint.example", "COUNCIL.footprint%2eexample", "xCOUNCIL.footprint.example", "COUNCILx.footprint.example",
                "COUNCILfootprint.example", "COUNCIL.footprint.example\u0000", "COUNCIL\u3002footprint.example", "[COUNCIL.footprint.example]",
                "COUNCIL.footprint.example#", "COUNCIL.footprint.example?", "COUNCIL.footprint.example\\", "\u0441OUNCIL.footprint.example",
                "footprint.example", "localhost", "127.0.0.1", "COUNCIL");
    }
}
