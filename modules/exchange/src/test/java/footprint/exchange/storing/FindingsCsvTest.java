package footprint.exchange.storing;

import footprint.exchange.FindingFilter;
import footprint.exchange.control.Returns;
import footprint.harness.TestCouncil;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FindingsCsvTest {

    @Test
    void noCellOfAnExportIsRunByASpreadsheet() {
        for (String cell : new String[] {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠1"}) {
            assertEquals("'" + cell, FindingsCsv.harmless(cell));
        }
        assertEquals("1", FindingsCsv.harmless("1"));
        assertEquals("", FindingsCsv.harmless(null));
    }

    @Test
    void aFormulaInTheReturnIsKeptAsItIsAndComesOutHarmless() {
        TestCouncil council = TestCouncil.create("formula");
        long upload = Sending.send(council, 2021, Returns.HEADER + "=2*3,2,10/05/2010,WBRI,=cmd|x,,\n");
        assertEquals(1, Sending.count(council, "select count(*) from child where number = '=2*3' and upn = '=cmd|x'"));
        String csv = council.call(database -> FindingsCsv.write(new LedgerReading(database.sql()), upload, FindingFilter.ALL));
        assertTrue(csv.contains(",'=2*3,"), csv);
        assertFalse(csv.contains(",=2*3"), csv);
    }
}
