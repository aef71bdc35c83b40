package footprint.e2e.hostile;

import footprint.e2e.Knock;
import footprint.e2e.Knock.Answer;
import footprint.e2e.RunningFootprint;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What there is to steal in a council: records whose every text is a word that stands nowhere else, with keys that no other
 * council has. Whatever has a door is planted through it; names and allocations, which have none yet, by the database's owner.
 */
record Loot(String council, String mark) {

    private static final RunningFootprint FOOTPRINT = RunningFootprint.shared();
    private static final Map<String, Loot> PLANTED = new ConcurrentHashMap<>();
    private static final Map<String, List<String>> KEYS = new ConcurrentHashMap<>();
    /** Keys of each council begin at a million of its own, so that one key means one record of one council. */
    private static final Map<String, String> MARKS = Map.of("leicestershire", "qzlei", "medway", "qzmed", "surrey", "qzsur", "westminster", "qzwes");
    private static final long FIRST_KEY = 70_000_000;
    private static final long KEYS_EACH = 1_000_000;

    /** The kinds of record that an address can name. */
    enum Kind {
        CHILD("child"), ALERT("alert"), REVIEW("review"), UPLOAD("upload"), PERSON("person"), SENT("alert_agency"), ASKED("alert_advice"), CASE("other_case"),
        REQUEST("access_request"), LOOK("emergency_look"), HOLD("legal_hold"), SAMPLE("sample"), HOLDING("role_holding"),
        MEETING("alert_meeting"), ACTION("alert_action"), CALL("alert_call"), NOTICE("notice");

        private final String table;

        Kind(String table) {
            this.table = table;
        }
    }

    static Loot of(String council) {
        return PLANTED.computeIfAbsent(council, any -> planted(new Loot(council, MARKS.get(council))));
    }

    /** Keys that exist in this council and not in the other's. */
    List<String> keys(Kind kind, String notIn, int most) {
        return KEYS.computeIfAbsent(council + " " + kind + " " + notIn + " " + most, any -> Owner.column("select id from " + schema() + "." + kind.table
                + " where id not in (select id from " + Owner.schema(notIn) + "." + kind.table + ") order by id desc limit " + most));
    }

    /** Words that would betray this council wherever they stood: whoever asks must not have sent them. */
    boolean isIn(String text, String sent) {
        return text.contains(mark) && !sent.contains(mark);
    }

    /** The child's number, the file's name, the ticket: what somebody who had heard of them could ask for. */
    List<String> codes() {
        List<String> all = List.of(number(), mark + "family", mark + "team", mark + "person", mark + "file.csv", mark + "ticket");
        return all.subList(0, Effort.times(1, all.size()));
    }

    String ticket() {
        return mark + "ticket";
    }

    private String number() {
        return mark + "001";
    }

    private String schema() {
        return Owner.schema(council);
    }

    private static Loot planted(Loot loot) {
        if (Owner.column("select 1 from " + loot.schema() + ".child where number = '" + loot.number() + "'").isEmpty()) {
            loot.setKeysApart();
            loot.plantByOwner();
        }
        if (Owner.column("select 1 from " + loot.schema() + ".calendar_correction where note like '" + loot.mark() + "%'").isEmpty()) {
            loot.plantThroughDoors();
        }
        return loot;
    }

    private void setKeysApart() {
        long first = FIRST_KEY + KEYS_EACH * List.copyOf(MARKS.keySet()).stream().sorted().toList().indexOf(council);
        Owner.column("select table_name || ' alter column ' || column_name from information_schema.columns where is_identity = 'YES' and table_schema = '"
                + schema() + "'").forEach(column -> Owner.change("alter table " + schema() + "." + column + " restart with " + first));
    }

    private void plantByOwner() {
        String today = "date '2026-11-16'";
        Owner.change("""
                set search_path = %1$s;
                insert into team (code, name, area, from_date) values ('%2$steam', '%2$steamname', '%2$sarea', %3$s);
                insert into child (number, given_name, family_name, known_as, date_of_birth, upn, team)
                values ('%4$s', '%2$sgiven', '%2$sfamily', '%2$sknown', date '2015-05-05', '%2$supn', '%2$steam');
                insert into person (username, full_name, email) values ('%2$s.person', '%2$sperson', '%2$s@example.test');
                insert into allocation (child_id, reviewer_id, from_date)
                select c.id, p.id, %3$s from child c, person p where c.number = '%4$s' and p.username = '%2$s.person';
                insert into review (child_id, kind, state, held_on, venue, extra_reason, cancelled_because)
                select id, 'subsequent', 'held', date '2026-11-02', '%2$svenue', '%2$sreason', '%2$sbecause' from child where number = '%4$s';
                insert into review (child_id, kind, state, due_on, venue) select id, 'subsequent', 'due', %3$s + 30, '%2$svenue' from child where number = '%4$s';
                insert into outcome (review_id, number, text, owner, due_on)
                select r.id, 1, '%2$soutcome', '%2$sowner', %3$s from review r join child c on c.id = r.child_id where c.number = '%4$s' and r.state = 'held'
                """.formatted(schema(), mark, today, number()));
    }

    private void plantThroughDoors() {
        String child = keys(Kind.CHILD, council.equals("surrey") ? "medway" : "surrey", 1).getFirst();
        String code = JsonMapper.shared().readTree(door("GET", "/alerts/reasons?kind=concern", "reviewer", null, null).body()).path(0).path("code").asString();
        List<Answer> raised = Stream.of(1, 0).map(stage -> door("POST", "/alerts", "service-lead", "application/json", // a first stage may have nobody to answer
                "{\"kind\":\"concern\",\"childId\":%s,\"stage\":%d,\"reasons\":[\"%s\"],\"summary\":\"%ssummary\",\"withoutCall\":true}".formatted(child, stage, code, mark))).toList();
        assertTrue(raised.stream().anyMatch(answer -> answer.status() < 300), () -> "no alert could be raised: " + raised);
        assertPlanted(door("POST", "/uploads?year=2013-14&name=" + mark + "file.csv&ticket=" + ticket(), "analyst", "text/csv",
                "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n" + number() + ",M,05/05/2015,WBRI,UN1,,\n"));
        plantAround(child);
        assertPlanted(door("PUT", "/calendar/days/2031-03-05", "administrator", "application/json", "{\"working\":false,\"note\":\"" + mark + "holiday\"}"));
    }

    /** What stands around a child and an alert: advice, a case, a request to see the record, an emergency look, a hold, a sample, a role. */
    private void plantAround(String child) {
        String alert = Owner.column("select max(id) from " + schema() + ".alert where summary = '" + mark + "summary'").getFirst();
        plantSent(alert);
        plantMeeting(child, alert);
        assertPlanted(door("POST", "/alerts/" + alert + "/beside/advice", "service-lead", "application/json",
                "{\"lawyer\":%s,\"question\":\"%squestion\"}".formatted(holder("independent-lawyer"), mark)));
        assertPlanted(door("POST", "/notices", "service-lead", "application/json",
                "{\"happenedOn\":\"2026-11-10\",\"childNumber\":\"%s\",\"what\":\"%swhat\",\"sentBy\":\"text\",\"sentTo\":\"text\"}".formatted(number(), mark)));
        assertPlanted(door("POST", "/caseloads/cases", "service-lead", "application/json",
                "{\"reviewerId\":%s,\"kind\":\"child-protection\",\"reference\":\"%scase\",\"from\":\"2026-11-01\"}".formatted(holder("reviewer"), mark)));
        assertPlanted(door("POST", "/records/children/" + child + "/requests", "service-lead", "application/json",
                "{\"receivedOn\":\"2026-11-10\",\"askedBy\":\"the child\",\"asker\":\"%sasker\"}".formatted(mark)));
        assertPlanted(door("POST", "/children/" + child + "/emergency-looks", "reviewer", "application/json", "{\"reason\":\"%sreason of three words\"}".formatted(mark)));
        assertPlanted(door("POST", "/records/holds/enquiries", "service-lead", "application/json", "{\"enquiry\":\"%1$senquiry\",\"because\":\"%1$sbecause\"}".formatted(mark)));
        assertPlanted(door("POST", "/samples", "service-lead", "application/json",
                "{\"purpose\":\"%spurpose\",\"auditor\":%s,\"endsOn\":\"2026-12-31\",\"numbers\":[\"%s\"]}".formatted(mark, holder("auditor"), number())));
        assertPlanted(door("POST", "/people/" + Owner.column("select id from " + schema() + ".person where username = '" + mark + ".person'").getFirst() + "/roles", "administrator",
                "application/json", "{\"role\":\"analyst\",\"from\":\"2026-11-16\"}"));
    }

    /** Through the door where the council has partner agencies, and by the owner where it has none. */
    private void plantSent(String alert) {
        Answer sent = door("POST", "/alerts/" + alert + "/beside/agencies", "service-lead", "application/json",
                "{\"agency\":\"Health\",\"question\":\"%squestion\",\"dueOn\":\"2026-12-10\"}".formatted(mark));
        if (sent.status() >= 300) {
            assertTrue(sent.body().contains("ESC-071"), sent.body());
            Owner.change("insert into %s.alert_agency (alert_id, agency, question, asked_on, asked_by, due_on) values (%s, 'Health', '%squestion', date '2026-11-16', %s, date '2026-12-10')"
                    .formatted(schema(), alert, mark, holder("service-lead")));
        }
    }

    /** By the owner, because not every council holds one: a meeting with a note and an action, and a call that is not settled. */
    private void plantMeeting(String child, String alert) {
        Owner.change("""
                with held as (insert into %1$s.alert_meeting (label, held_on, roles, begun_on) values ('%2$smeeting', date '2026-11-02', '%2$srole', date '2026-11-02') returning id),
                     listed as (insert into %1$s.alert_meeting_item (meeting_id, alert_id, stage, follow_up, note) select id, %3$s, '%2$sstage', false, '%2$snote' from held)
                insert into %1$s.alert_action (alert_id, meeting_id, what, who, due_on, agreed_on, state)
                select %3$s, id, '%2$swhat', '%2$swho', date '2026-12-01', date '2026-11-02', 'open' from held""".formatted(schema(), mark, alert));
        Owner.change("""
                insert into %1$s.alert_call (child_id, called_on, with_whom, settled, said, kept_on)
                values (%2$s, date '2026-11-10', '%3$swhom', false, '%3$ssaid', date '2026-11-10')""".formatted(schema(), child, mark));
    }

    private String holder(String role) {
        return Owner.column("select person_id from " + schema() + ".role_holding where role = '" + role + "' order by id limit 1").getFirst();
    }

    private Answer door(String method, String address, String role, String type, String body) {
        Knock knock = Knock.at(method, "/api/v1" + address).with("Host", council + ".localhost:" + FOOTPRINT.port())
                .with("Authorization", Tokens.bearer(council, role));
        return (body == null ? knock : knock.sending(type, body)).on(FOOTPRINT.port());
    }

    private static void assertPlanted(Answer answer) {
        assertTrue(answer.status() < 300, () -> answer.status() + " " + answer.body());
    }
}
