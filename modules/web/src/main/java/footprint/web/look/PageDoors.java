package footprint.web.look;

import footprint.identity.Permission;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What each page and each file asks for, by its address. An address that is not here opens for nobody; a test looks that every
 * page and every servlet is. The boundaries behind a page ask again, each for its own permission.
 */
public final class PageDoors {

    private static final Map<String, Permission> TABLE = new TreeMap<>();

    static {
        ask(Permission.SIGNED_IN, "/index", "/help", "/gallery");
        ask(Permission.CHILDREN_READ, "/children", "/children.csv");
        ask(Permission.FILE_READ, "/children/child", "/children/mine");
        ask(Permission.SOCIAL_WORK_WRITE, "/children/worker");
        ask(Permission.SAMPLES_WRITE, "/samples");
        ask(Permission.CASELOADS_READ, "/caseloads", "/caseloads.csv", "/caseloads/forecast", "/caseloads/forecast.csv", "/caseloads/carried");
        ask(Permission.CASELOADS_WRITE, "/caseloads/cases", "/caseloads/handover", "/caseloads/handovers", "/caseloads/continuity", "/caseloads/hours", "/caseloads/teams",
                "/children/reviewers");
        ask(Permission.DIARY_READ, "/reviews", "/reviews.csv");
        ask(Permission.REVIEWS_READ, "/reviews/review", "/reviews/recorded");
        ask(Permission.REVIEWS_WRITE, "/reviews/record", "/reviews/arrange");
        ask(Permission.ALERTS_MEET, "/alerts/meetings/case");
        ask(Permission.ALERTS_READ, "/alerts/meetings", "/alerts/meetings/list", "/alerts/meetings/meeting", "/alerts/calls");
        ask(Permission.ALERTS_RAISE, "/alerts/call");
        ask(Permission.ALERTS_READ, "/alerts", "/alerts/alert");
        ask(Permission.ALERTS_READ, "/alerts/themes", "/alerts/theme", "/alerts/aftermaths", "/alerts/challenges", "/alerts/challenges.csv");
        ask(Permission.ALERTS_RAISE, "/alerts/aftermath");
        ask(Permission.ALERTS_COUNT, "/alerts/numbers", "/alerts/numbers.csv");
        ask(Permission.ALERTS_READ, "/alerts/numbers/list", "/alerts/numbers/list.csv");
        ask(Permission.ALERTS_RAISE, "/alerts/raise", "/alerts/move");
        ask(Permission.NOTICES_READ, "/notices", "/notices/notice");
        ask(Permission.NOTICES_WRITE, "/notices/add");
        ask(Permission.ALERTS_ANSWER, "/alerts/waiting", "/alerts/answer");
        ask(Permission.ALERTS_RAISE, "/alerts/agency");
        ask(Permission.ADVICE_ASK, "/alerts/advice");
        ask(Permission.AGENCY_ANSWER, "/agency", "/agency/alert");
        ask(Permission.ADVICE_GIVE, "/advice", "/advice/note");
        ask(Permission.REPORT_READ, "/report", "/report/annual-report.pdf", "/report/annual-report.zip");
        ask(Permission.REPORT_LISTS, "/report/list", "/report/list.csv");
        ask(Permission.UPLOAD_READ, "/uploads", "/uploads/upload", "/uploads/changes", "/uploads/findings.csv");
        ask(Permission.UPLOAD_WRITE, "/uploads/new", "/uploads/receive", "/uploads/progress");
        ask(Permission.SETTINGS_READ, "/settings", "/settings/room", "/settings/changes", "/settings/change", "/settings/holidays", "/settings/mail", "/settings/files",
                "/settings/files.zip", "/settings/draft", "/settings/ladder", "/settings/stage", "/settings/reasons", "/settings/reason", "/settings/scale", "/settings/beside",
                "/settings/deadlines", "/settings/weights", "/settings/terms", "/settings/words", "/settings/edit", "/settings/rehearse",
                "/settings/rehearsal.csv", "/settings/preview");
        ask(Permission.SETTINGS_WRITE, "/settings/move-alerts", "/settings/receive");
        ask(Permission.RESTRICTIONS_WRITE, "/children/restricted", "/children/restriction", "/children/emergency-looks");
        ask(Permission.EMERGENCY_LOOK, "/children/emergency");
        ask(Permission.AUDIT_READ, "/children/looks", "/children/looks.csv");
        ask(Permission.RECORDS_READ, "/records", "/records/request", "/records/redactions", "/records/document", "/records/record.pdf", "/records/record.zip",
                "/records/retention", "/records/retention.csv", "/records/kept", "/records/holds");
        ask(Permission.PEOPLE_READ, "/people", "/people/person", "/people/changes");
        ask(Permission.PEOPLE_WRITE, "/people/add");
        ask(Permission.OPERATE, "/operator", "/operator/add", "/operator/council", "/operator/ask", "/operator/order", "/operator/certificate",
                "/operator/certificates");
    }

    private PageDoors() {
    }

    /** What an address without its ending asks for: /children/child. */
    public static Optional<Permission> of(String address) {
        return Optional.ofNullable(TABLE.get(address));
    }

    /** Every address with what it asks for, in the order of the alphabet. */
    public static Map<String, Permission> all() {
        return Collections.unmodifiableMap(TABLE);
    }

    private static void ask(Permission permission, String... addresses) {
        for (String address : addresses) {
            if (TABLE.put(address, permission) != null) {
                throw new IllegalStateException(address + " is said twice");
            }
        }
    }
}
