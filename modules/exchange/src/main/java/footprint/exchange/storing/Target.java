package footprint.exchange.storing;

import footprint.exchange.control.format.FileKind;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where the rows of one file go: a table whose columns stand one to one beside the file's. All statements are made here
 * from these constants; a value is only ever bound or copied.
 *
 * @param kind    the file
 * @param table   its table
 * @param keyDate the column that is the key together with the child; null when the key is child and collection year
 * @param fields  what is kept of each row, the key date included
 * @param fixed   columns that get the same value in every new row, "name = value"; null if none
 * @param only    which rows of the table are meant; "true" for all
 */
record Target(FileKind kind, String table, String keyDate, List<Field> fields, String fixed, String only) {

    /** @param source the heading in the file, @param column the column of the table, @param type its type there */
    record Field(String source, String column, String type) {
    }

    private static Field text(String source, String column) {
        return new Field(source, column, "text");
    }

    private static Field date(String source, String column) {
        return new Field(source, column, "date");
    }

    private static Field flag(String source, String column) {
        return new Field(source, column, "boolean");
    }

    private static Field number(String source, String column) {
        return new Field(source, column, "int");
    }

    static final Target EPISODES = new Target(FileKind.EPISODES, "episode", "started_on", List.of(date("DECOM", "started_on"),
            text("RNE", "reason_started"), text("LS", "legal_status"), text("CIN", "category_of_need"), text("PLACE", "placement_type"),
            text("PLACE_PROVIDER", "placement_provider"), date("DEC", "ended_on"), text("REC", "reason_ended"),
            text("REASON_PLACE_CHANGE", "reason_placement_change"), text("HOME_POST", "home_postcode"),
            text("PL_POST", "placement_postcode"), text("URN", "urn")), null, "true");

    static final Target REVIEWS = new Target(FileKind.REVIEWS, "review", "held_on", List.of(date("REVIEW", "held_on"),
            text("REVIEW_CODE", "participation")), "kind = 'subsequent', state = 'held'", "t.state = 'held'");

    static final List<Target> OTHERS = List.of(
            new Target(FileKind.OC2, "oc2", null, List.of(number("SDQ_SCORE", "sdq_score"), text("SDQ_REASON", "sdq_reason"),
                    flag("CONVICTED", "convicted"), flag("HEALTH_CHECK", "health_check"), flag("IMMUNISATIONS", "immunisations"),
                    flag("TEETH_CHECK", "teeth_check"), flag("HEALTH_ASSESSMENT", "health_assessment"),
                    flag("SUBSTANCE_MISUSE", "substance_misuse"), flag("INTERVENTION_RECEIVED", "intervention_received"),
                    flag("INTERVENTION_OFFERED", "intervention_offered")), null, "true"),
            new Target(FileKind.OC3, "oc3", null, List.of(text("IN_TOUCH", "in_touch"), text("ACTIV", "activity"), text("ACCOM", "accommodation")),
                    null, "true"),
            new Target(FileKind.AD1, "adoption", null, List.of(date("DATE_INT", "intended_on"), date("DATE_MATCH", "matched_on"),
                    flag("FOSTER_CARE", "foster_care"), number("NB_ADOPTR", "adopters"), text("SEX_ADOPTR", "sex_of_adopters"),
                    text("LS_ADOPTR", "legal_status_of_adopters")), null, "true"),
            new Target(FileKind.PLACED_ADOPTION, "placed_for_adoption", "placed_on", List.of(date("DATE_PLACED", "placed_on"),
                    date("DATE_PLACED_CEASED", "ceased_on"), text("REASON_PLACED_CEASED", "reason_ceased")), null, "true"),
            new Target(FileKind.PREV_PERM, "previous_permanence", null, List.of(text("PREV_PERM", "previous_permanence"), text("LA_PERM", "authority"),
                    text("DATE_PERM", "ordered_on")), null, "true"),
            new Target(FileKind.MISSING, "missing_period", "started_on", List.of(text("MISSING", "kind"), date("MIS_START", "started_on"),
                    date("MIS_END", "ended_on")), null, "true"),
            new Target(FileKind.SW_EPISODES, "social_worker_episode", "started_on", List.of(text("SW_ID", "social_worker"),
                    date("SW_DECOM", "started_on"), date("SW_DEC", "ended_on"), text("SW_REASON", "reason")), null, "true"));

    String stage() {
        return "stage_" + kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    private String columns(String before) {
        return each(field -> before + field.column(), ", ");
    }

    private String each(Function<Field, String> text, String between) {
        return fields.stream().map(text).collect(Collectors.joining(between));
    }

    /** The fields that are not the key. */
    private List<Field> values() {
        return fields.stream().filter(field -> !field.column().equals(keyDate)).toList();
    }

    private String sameKey() {
        return keyDate == null ? "t.collection_year = :year" : "t." + keyDate + " = s." + keyDate;
    }

    private String differs() {
        return values().stream().map(field -> "t." + field.column() + " is distinct from s." + field.column())
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private String pairs() {
        return " from " + stage() + " s join child c on c.number = s.number join " + table + " t on t.child_id = c.id and " + sameKey() + " and " + only;
    }

    String createStage() {
        return "create temp table " + stage() + " (line int, number text, " + each(field -> field.column() + " " + field.type(), ", ") + ") on commit drop";
    }

    String copyStage() {
        return "copy " + stage() + " (line, number, " + columns("") + ") from stdin";
    }

    /** Rows that a person recorded and the return has otherwise: line, child, and what differs. */
    String recordedOtherwise() {
        return "select s.line, s.number, " + whatDiffers() + " as detail" + pairs() + " where t.upload_id is null and " + differs() + " order by s.line";
    }

    /** Writes down, and then makes, the changes of rows that a return of this year or an earlier one brought. */
    String logChanged() {
        return "insert into upload_change (upload_id, kind, child_number, change, detail) select :upload, :kind, s.number, 'changed', concat("
                + key("t.") + ", " + whatDiffers() + ")" + pairs() + changeable() + " order by s.line";
    }

    String update() {
        return "update " + table + " t set " + values().stream().map(field -> field.column() + " = s." + field.column()).collect(Collectors.joining(", "))
                + ", upload_id = :upload, collection_year = :year from " + stage() + " s join child c on c.number = s.number"
                + " where t.child_id = c.id and " + sameKey() + " and " + only + " and t.upload_id is not null and t.collection_year <= :year and "
                + differs() + " returning t.child_id";
    }

    private String changeable() {
        return " where t.upload_id is not null and t.collection_year <= :year and " + differs();
    }

    /** A row belongs to the latest year whose return has it. */
    String carryOver() {
        return "update " + table + " t set collection_year = :year from " + stage() + " s join child c on c.number = s.number where t.child_id = c.id and "
                + sameKey() + " and " + only + " and t.upload_id is not null and t.collection_year < :year";
    }

    private String fresh() {
        return " from " + stage() + " s join child c on c.number = s.number where not exists (select 1 from " + table + " t where t.child_id = c.id and "
                + sameKey() + " and " + only + ")";
    }

    String logAdded() {
        return "insert into upload_change (upload_id, kind, child_number, change, detail) select :upload, :kind, s.number, 'added', concat("
                + key("s.") + ", " + whatIs("s.") + ")" + fresh() + " order by s.line";
    }

    String insert() {
        String fixedNames = fixed == null ? "" : ", " + fixedParts(0);
        String fixedValues = fixed == null ? "" : ", " + fixedParts(1);
        return "insert into " + table + " (child_id, " + columns("") + fixedNames + ", upload_id, collection_year) select c.id, " + columns("s.")
                + fixedValues + ", :upload, :year" + fresh() + " returning child_id";
    }

    private String fixedParts(int side) {
        return java.util.Arrays.stream(fixed.split(", ")).map(part -> part.split(" = ")[side]).collect(Collectors.joining(", "));
    }

    private String goneRows() {
        return " from child c where c.id = t.child_id and " + only + " and t.collection_year = :year and t.upload_id is not null"
                + " and not exists (select 1 from " + stage() + " s where s.number = c.number"
                + (keyDate == null ? "" : " and s." + keyDate + " = t." + keyDate) + ")"
                + " and not exists (select 1 from stage_kept k where k.kind = :kind and k.number = c.number)";
    }

    String logGone() {
        return "insert into upload_change (upload_id, kind, child_number, change, detail) select :upload, :kind, c.number, 'gone', concat("
                + key("t.") + ", " + whatIs("t.") + ") from " + table + " t, " + goneRows().substring(" from ".length()) + " order by c.number";
    }

    String delete() {
        return "delete from " + table + " t using" + goneRows().substring(" from".length()) + " returning t.child_id";
    }

    private String key(String from) {
        return keyDate == null ? "''" : "to_char(" + from + keyDate + ", 'DD/MM/YYYY'), ': '";
    }

    private static String shown(String from, Field field) {
        return field.type().equals("date") ? "to_char(" + from + field.column() + ", 'DD/MM/YYYY')" : from + field.column() + "::text";
    }

    private String whatDiffers() {
        return values().stream().map(field -> "case when t." + field.column() + " is distinct from s." + field.column() + " then '" + field.source() + " '||coalesce("
                + shown("t.", field) + ", 'blank')||' → '||coalesce(" + shown("s.", field) + ", 'blank') end").collect(Collectors.joining(", ", "concat_ws('; ', ", ")"));
    }

    private String whatIs(String from) {
        return values().stream().map(field -> "'" + field.source() + " '||" + shown(from, field)).collect(Collectors.joining(", ", "concat_ws(', ', ", ")"));
    }
}
