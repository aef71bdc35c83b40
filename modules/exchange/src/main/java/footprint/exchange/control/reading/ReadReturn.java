package footprint.exchange.control.reading;

import footprint.exchange.control.format.FileKind;
import footprint.kernel.FinancialYear;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A whole return as read: at most one file of each kind. */
public final class ReadReturn {

    /** A year counts as the return's own when at least one date in fifty falls into it: a mistyped year does not. */
    private static final int SHARE = 50;

    private final Map<FileKind, ReadFile> files;
    private final String contentHash;

    ReadReturn(Map<FileKind, ReadFile> files, String contentHash) {
        this.files = new EnumMap<>(files);
        this.contentHash = contentHash;
    }

    public Collection<ReadFile> files() {
        return files.values();
    }

    public boolean has(FileKind kind) {
        return files.containsKey(kind);
    }

    /** The rows of one file; none when it was not sent. */
    public List<Row> rows(FileKind kind) {
        ReadFile file = files.get(kind);
        return file == null ? List.of() : file.rows();
    }

    public int rowCount() {
        return files.values().stream().mapToInt(file -> file.rows().size()).sum();
    }

    /** The same for the same rows, whatever the names of the files, the order of rows and columns, and the byte order mark. */
    public String contentHash() {
        return contentHash;
    }

    /**
     * The collection year that the return seems to be of: the latest year into which at least one in fifty of the dates
     * of episodes and reviews falls.
     *
     * @return the calendar year in which it ends (2021 for 2020-21); empty when there is no such date
     */
    public Optional<Integer> likelyYear() {
        TreeMap<Integer, Integer> years = new TreeMap<>();
        count(years, FileKind.EPISODES, "DECOM", "DEC");
        count(years, FileKind.REVIEWS, "REVIEW");
        int all = years.values().stream().mapToInt(Integer::intValue).sum();
        return years.descendingMap().entrySet().stream().filter(year -> year.getValue() * SHARE >= all)
                .map(Map.Entry::getKey).findFirst();
    }

    private void count(Map<Integer, Integer> years, FileKind kind, String... columns) {
        for (String column : columns) {
            int place = kind.at(column);
            for (Row row : rows(kind)) {
                LocalDate date = row.date(place);
                if (date != null) {
                    years.merge(FinancialYear.of(date).startYear() + 1, 1, Integer::sum);
                }
            }
        }
    }
}
