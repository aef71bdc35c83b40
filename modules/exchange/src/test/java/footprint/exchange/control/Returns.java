package footprint.exchange.control;

import footprint.exchange.Progress;
import footprint.exchange.control.checking.Findings;
import footprint.exchange.control.checking.ReturnUnderCheck;
import footprint.exchange.control.checking.Rules;
import footprint.exchange.control.reading.Limits;
import footprint.exchange.control.reading.ReadReturn;
import footprint.exchange.control.reading.ReturnReader;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small returns for the tests, written as a council would write them. */
public final class Returns {

    public static final LocalDate TODAY = LocalDate.of(2021, 6, 1);
    public static final String HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n";
    public static final String EPISODES =
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n";
    public static final String REVIEWS = "CHILD,DOB,REVIEW,REVIEW_CODE\n";

    private Returns() {
    }

    public static ReadReturn read(String... texts) {
        ReturnReader reader = new ReturnReader(Limits.USUAL, Progress.UNWATCHED);
        int number = 0;
        for (String text : texts) {
            number++;
            reader.add("file" + number + ".csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        }
        return reader.finish();
    }

    public static ReadReturn read(String name, byte[] bytes) {
        ReturnReader reader = new ReturnReader(Limits.USUAL, Progress.UNWATCHED);
        reader.add(name, new ByteArrayInputStream(bytes));
        return reader.finish();
    }

    public static Findings check(ReadReturn rows, int year) {
        Findings found = new Findings();
        Rules.run(new ReturnUnderCheck(rows, year, TODAY), found);
        return found;
    }

    public static byte[] zip(Map<String, String> files) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return zipOf(bytes);
    }

    public static byte[] zipOf(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
        return out.toByteArray();
    }
}
