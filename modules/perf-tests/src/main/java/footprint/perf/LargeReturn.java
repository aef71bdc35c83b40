package footprint.perf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An invented return of the size of the largest council, the same for the same seed, as CSV files and as the text that
 * plain COPY takes for the same rows.
 *
 * @param header   Header as CSV
 * @param episodes Episodes as CSV
 * @param reviews  Reviews as CSV
 * @param copies   for child, episode and review in turn: the rows in the text form of COPY
 */
record LargeReturn(byte[] header, byte[] episodes, byte[] reviews, List<byte[]> copies) {

    static final int CHILDREN = 2_675;
    static final int EPISODES = 5_000;
    static final int REVIEWS = 12_600;
    static final int YEAR = 2021;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final String[] ETHNICITIES = {"WBRI", "WBRI", "WBRI", "MWBC", "BAFR", "APKN", "WOTH"};
    private static final String[] PLACES = {"U1", "U4", "U4", "U6", "K2", "P1"};

    static int rows() {
        return CHILDREN + EPISODES + REVIEWS;
    }

    static LargeReturn invented(long seed) {
        return invented(seed, CHILDREN);
    }

    /** The first children of it only. */
    static LargeReturn invented(long seed, int children) {
        Random chance = new Random(seed);
        Texts header = new Texts("CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n");
        Texts episodes = new Texts("CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n");
        Texts reviews = new Texts("CHILD,DOB,REVIEW,REVIEW_CODE\n");
        LocalDate end = LocalDate.of(YEAR, 3, 31);
        for (int child = 1; child <= children; child++) {
            LocalDate born = LocalDate.of(2005, 4, 1).plusDays(chance.nextInt(365 * 11));
            LocalDate into = end.minusDays(800 + chance.nextInt(1500));
            int number = 100_000 + child;
            String ethnicity = ETHNICITIES[chance.nextInt(ETHNICITIES.length)];
            String sex = chance.nextBoolean() ? "1" : "2";
            header.csv.append("%d,%s,%s,%s,UN1,,%n".formatted(number, sex, DAY.format(born), ethnicity));
            header.copy.append("%d\t%d\t%s\t%s\t%s\tUN1\n".formatted(child, number, born, sex.equals("1") ? "M" : "F", ethnicity));
            episodes(episodes, chance, child, number, into, share(EPISODES, child));
            reviews(reviews, child, number, born, end, share(REVIEWS, child));
        }
        return new LargeReturn(header.csvBytes(), episodes.csvBytes(), reviews.csvBytes(),
                List.of(header.copyBytes(), episodes.copyBytes(), reviews.copyBytes()));
    }

    /** As it is sent: one zip with the three files. */
    byte[] zipped() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var file : List.of(Map.entry("header.csv", header), Map.entry("episodes.csv", episodes), Map.entry("reviews.csv", reviews))) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }

    /** How many of all rows fall to one child, so that they add up exactly. */
    private static int share(int all, int child) {
        return (int) ((long) all * child / CHILDREN - (long) all * (child - 1) / CHILDREN);
    }

    private static void episodes(Texts texts, Random chance, int child, int number, LocalDate into, int count) {
        LocalDate start = into;
        for (int episode = 1; episode <= count; episode++) {
            boolean last = episode == count;
            LocalDate over = last ? null : start.plusDays(100 + chance.nextInt(300));
            String place = PLACES[chance.nextInt(PLACES.length)];
            texts.csv.append("%d,%s,%s,C2,N1,%s,PR1,%s,%s,%s,,,%n".formatted(number, DAY.format(start), episode == 1 ? "S" : "P", place,
                    last ? "" : DAY.format(over), last ? "" : "X1", last ? "" : "OTHER"));
            texts.copy.append("%d\t%s\t%s\tC2\tN1\t%s\tPR1\t%s\t%s\t%s\t%d\n".formatted(child, start, episode == 1 ? "S" : "P", place,
                    last ? "\\N" : over, last ? "\\N" : "X1", last ? "\\N" : "OTHER", YEAR));
            start = over;
        }
    }

    private static void reviews(Texts texts, int child, int number, LocalDate born, LocalDate end, int count) {
        List<LocalDate> held = new ArrayList<>();
        for (int review = 0; review < count; review++) {
            held.add(end.minusDays(20 + child % 60 + 130L * review));
        }
        for (LocalDate day : held.reversed()) {
            String code = day.isBefore(born.plusYears(4)) ? "PN0" : "PN1";
            texts.csv.append("%d,%s,%s,%s%n".formatted(number, DAY.format(born), DAY.format(day), code));
            texts.copy.append("%d\tsubsequent\theld\t%s\t%s\t%d\n".formatted(child, day, code, YEAR));
        }
    }

    private record Texts(StringBuilder csv, StringBuilder copy) {
        Texts(String headings) {
            this(new StringBuilder(headings), new StringBuilder());
        }

        byte[] csvBytes() {
            return csv.toString().getBytes(StandardCharsets.UTF_8);
        }

        byte[] copyBytes() {
            return copy.toString().getBytes(StandardCharsets.UTF_8);
        }
    }
}
