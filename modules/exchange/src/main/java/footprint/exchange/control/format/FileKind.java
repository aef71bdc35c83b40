package footprint.exchange.control.format;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import static footprint.exchange.control.format.Column.Need.EXPECTED;
import static footprint.exchange.control.format.Column.Need.NEEDED;
import static footprint.exchange.control.format.Column.Need.OPTIONAL;
import static footprint.exchange.control.format.Column.code;
import static footprint.exchange.control.format.Column.date;
import static footprint.exchange.control.format.Column.flag;
import static footprint.exchange.control.format.Column.number;
import static footprint.exchange.control.format.Column.partialDate;
import static footprint.exchange.control.format.Column.text;

/**
 * The eleven files of the return, each told by its exact set of headings, whatever its name and the order of its
 * columns. The key is what makes a row the same row in a second upload.
 */
public enum FileKind {

    HEADER("Header", 1, child(), code("SEX", EXPECTED), birth(NEEDED), code("ETHNIC", EXPECTED),
            text("UPN", EXPECTED, 13), flag("MOTHER", OPTIONAL), date("MC_DOB", OPTIONAL)),
    EPISODES("Episodes", 2, child(), date("DECOM", NEEDED), code("RNE", NEEDED), code("LS", NEEDED), code("CIN", NEEDED),
            code("PLACE", NEEDED), code("PLACE_PROVIDER", OPTIONAL), date("DEC", OPTIONAL), code("REC", OPTIONAL),
            code("REASON_PLACE_CHANGE", OPTIONAL), text("HOME_POST", OPTIONAL), text("PL_POST", OPTIONAL), text("URN", OPTIONAL)),
    REVIEWS("Reviews", 3, child(), birth(EXPECTED), date("REVIEW", NEEDED), code("REVIEW_CODE", OPTIONAL)),
    UASC("UASC", 1, child(), code("SEX", EXPECTED), birth(EXPECTED), date("DUC", OPTIONAL)),
    OC2("OC2", 1, child(), birth(EXPECTED), number("SDQ_SCORE", 40), code("SDQ_REASON", OPTIONAL), flag("CONVICTED", OPTIONAL),
            flag("HEALTH_CHECK", OPTIONAL), flag("IMMUNISATIONS", OPTIONAL), flag("TEETH_CHECK", OPTIONAL),
            flag("HEALTH_ASSESSMENT", OPTIONAL), flag("SUBSTANCE_MISUSE", OPTIONAL), flag("INTERVENTION_RECEIVED", OPTIONAL),
            flag("INTERVENTION_OFFERED", OPTIONAL)),
    OC3("OC3", 1, child(), birth(EXPECTED), code("IN_TOUCH", EXPECTED), code("ACTIV", EXPECTED), code("ACCOM", EXPECTED)),
    AD1("AD1", 1, child(), birth(EXPECTED), date("DATE_INT", EXPECTED), date("DATE_MATCH", EXPECTED), flag("FOSTER_CARE", EXPECTED),
            code("NB_ADOPTR", EXPECTED), code("SEX_ADOPTR", EXPECTED), code("LS_ADOPTR", EXPECTED)),
    PLACED_ADOPTION("PlacedAdoption", 3, child(), birth(EXPECTED), date("DATE_PLACED", NEEDED), date("DATE_PLACED_CEASED", OPTIONAL),
            code("REASON_PLACED_CEASED", OPTIONAL)),
    PREV_PERM("PrevPerm", 1, child(), birth(EXPECTED), code("PREV_PERM", EXPECTED), text("LA_PERM", OPTIONAL), partialDate("DATE_PERM")),
    MISSING("Missing", 4, child(), birth(EXPECTED), code("MISSING", NEEDED), date("MIS_START", NEEDED), date("MIS_END", OPTIONAL)),
    SW_EPISODES("SWEpisodes", 4, child(), birth(EXPECTED), text("SW_ID", NEEDED), date("SW_DECOM", NEEDED), date("SW_DEC", OPTIONAL),
            code("SW_REASON", OPTIONAL));

    private final String title;
    private final List<Column> columns;
    private final int keyDate;

    /** @param keyAt 1 when CHILD alone is the key, otherwise the place (from 1) of the date that goes with it */
    FileKind(String title, int keyAt, Column... columns) {
        this.title = title;
        this.columns = List.of(columns);
        this.keyDate = keyAt - 1;
    }

    private static Column child() {
        return text("CHILD", NEEDED, 10);
    }

    private static Column birth(Column.Need need) {
        return date("DOB", need);
    }

    /** The name the national tools use. */
    public String title() {
        return title;
    }

    /** In the official order; the child's number is always the first. */
    public List<Column> columns() {
        return columns;
    }

    /** The place of a column, from 0; -1 if this file has no such column. */
    public int at(String column) {
        for (int place = 0; place < columns.size(); place++) {
            if (columns.get(place).name().equals(column)) {
                return place;
            }
        }
        return -1;
    }

    /** The place of the date that is the row's key together with CHILD; 0 when CHILD alone is the key. */
    public int keyDate() {
        return keyDate;
    }

    public Set<String> headings() {
        return columns.stream().map(Column::name).collect(Collectors.toUnmodifiableSet());
    }

    /** The kind with exactly these headings. */
    public static Optional<FileKind> of(Set<String> headings) {
        for (FileKind kind : values()) {
            if (kind.headings().equals(headings)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The kind that shares most headings with these, to say what is missing. */
    public static FileKind nearest(Set<String> headings) {
        FileKind best = HEADER;
        double bestShare = -1;
        for (FileKind kind : values()) {
            long shared = kind.headings().stream().filter(headings::contains).count();
            double share = (double) shared / (kind.columns.size() + headings.size() - shared);
            if (share > bestShare) {
                best = kind;
                bestShare = share;
            }
        }
        return best;
    }
}
