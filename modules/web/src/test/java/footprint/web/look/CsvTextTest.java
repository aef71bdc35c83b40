package footprint.web.look;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CsvTextTest {

    @Test
    void aCellThatASpreadsheetWouldRunIsMadeText() {
        assertEquals("\uFEFF'=1+1,'+1,'-1,'@x,\"'=a,\"\"b\"\"\"\r\n", new CsvText().row("=1+1", "+1", "-1", "@x", "=a,\"b\"").toString());
    }

    @Test
    void commasQuotesAndLinesStayInsideTheirCell() {
        assertEquals("\uFEFF\"a,b\",\"c\"\"d\",\"e\nf\",,plain\r\n", new CsvText().row("a,b", "c\"d", "e\nf", null, "plain").toString());
    }
}
