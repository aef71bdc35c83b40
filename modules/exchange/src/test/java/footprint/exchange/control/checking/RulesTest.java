package footprint.exchange.control.checking;

import footprint.exchange.Finding;
import footprint.exchange.RuleOutcome;
import footprint.exchange.Severity;
import footprint.exchange.control.Returns;
import footprint.exchange.control.reading.ReadReturn;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RulesTest {

    private static final String CHILDREN = Returns.HEADER + "1,2,10/05/2010,WBRI,UN1,,\n2,1,20/05/2017,WBRI,UN1,,\n3,1,01/01/2012,WBRI,UN1,0,\n";
    private static final String CARE = Returns.EPISODES + "1,01/04/2019,S,C2,N1,U4,PR1,,,,,,\n2,01/04/2019,S,C2,N1,U4,PR1,,,,,,\n"
            + "3,01/05/2020,S,V4,N1,K2,PR1,05/05/2020,E4A,,,,\n3,01/06/2020,S,V3,N1,K2,PR1,05/06/2020,E4A,,,,\n";

    private static List<String> found(String rule, String... files) {
        return Returns.check(Returns.read(files), 2021).listed().stream().filter(finding -> finding.rule().equals(rule))
                .map(finding -> finding.severity().word() + " " + finding.file() + ":" + finding.line()).toList();
    }

    private static String reviews(String... rows) {
        return Returns.REVIEWS + String.join("\n", rows) + "\n";
    }

    @Test
    void rule166FindsABlankAndAnImpossibleDate() {
        assertEquals(List.of("rejected file1.csv:2", "rejected file1.csv:3"),
                found("166", reviews("1,10/05/2010,,PN1", "1,10/05/2010,31/02/2021,PN1", "1,10/05/2010,28/02/2021,PN1")));
    }

    @Test
    void rule167FindsACodeWithoutADateADateWithoutACodeAndACodeThatIsNone() {
        assertEquals(List.of("rejected file1.csv:2", "warning file1.csv:3", "rejected file1.csv:4"),
                found("167", reviews("1,10/05/2010,,PN1", "1,10/05/2010,01/06/2020,", "1,10/05/2010,02/06/2020,PN8", "1,10/05/2010,,",
                        "1,10/05/2010,03/06/2020,PN7", "1,10/05/2010,rubbish,PN7")));
    }

    @Test
    void rule399FindsReviewsAndMotherOfAChildInShortBreaksOnly() {
        List<String> reviewed = found("399", CHILDREN.replace(",0,", ",,"), CARE, reviews("3,01/01/2012,03/06/2020,PN1", "1,10/05/2010,03/06/2020,PN1"));
        assertEquals(List.of("rejected file3.csv:2", "warning file1.csv:4", "warning file2.csv:4", "warning file2.csv:5"), reviewed);
        assertEquals(List.of("warning file1.csv:4", "warning file2.csv:4", "warning file2.csv:5"),
                found("399", CHILDREN, CARE, reviews("1,10/05/2010,03/06/2020,PN1")));
        assertEquals(List.of(), found("399", CHILDREN, CARE.replace("V3", "C2"), reviews("3,01/01/2012,03/06/2020,PN1")));
    }

    @Test
    void rules440And441BothPassOnTheFourthBirthdayItself() {
        String dayBefore = reviews("2,20/05/2017,19/05/2021,PN0", "9,20/05/2017,19/05/2021,PN1");
        String birthday = reviews("2,20/05/2017,20/05/2021,PN0", "9,20/05/2017,20/05/2021,PN1");
        String dayAfter = reviews("2,20/05/2017,21/05/2021,PN0", "9,20/05/2017,21/05/2021,PN1");
        assertEquals(List.of(), found("440", dayBefore));
        assertEquals(List.of("rejected file1.csv:3"), found("441", dayBefore));
        assertEquals(List.of(), found("440", birthday));
        assertEquals(List.of(), found("441", birthday));
        assertEquals(List.of("rejected file1.csv:2"), found("440", dayAfter));
        assertEquals(List.of(), found("441", dayAfter));
    }

    @Test
    void aChildBornOnTheTwentyNinthOfFebruaryIsFourOnTheTwentyNinth() {
        assertEquals(List.of("rejected file1.csv:2"), found("441", reviews("1,29/02/2016,28/02/2020,PN2", "2,29/02/2016,29/02/2020,PN2")));
    }

    @Test
    void rule1012FindsAChildWithoutAnEpisodeInTheSixFilesAndNotInOc3() {
        assertEquals(List.of("rejected file4.csv:2", "rejected file2.csv:2"), found("1012", CARE, reviews("8,10/05/2010,03/06/2020,PN1"),
                "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\n8,10/05/2003,YES,F1,B1\n", "CHILD,DOB,MISSING,MIS_START,MIS_END\n8,10/05/2003,M,01/05/2020,\n"));
    }

    @Test
    void ruleInt08FindsAReviewOfAChildWhoIsNotInHeader() {
        assertEquals(List.of("rejected file2.csv:2"), found("INT08", CHILDREN, reviews("8,10/05/2010,03/06/2020,PN1", "1,10/05/2010,03/06/2020,PN1")));
    }

    @Test
    void ruleInt17FindsADateOfBirthThatDiffersFromHeader() {
        assertEquals(List.of("rejected file2.csv:2"), found("INT17", CHILDREN, reviews("1,11/05/2010,03/06/2020,PN1", "1,10/05/2010,04/06/2020,PN1")));
    }

    @Test
    void aRuleWhoseFilesAreMissingIsReportedAsNotRun() {
        ReadReturn onlyReviews = Returns.read(reviews("1,10/05/2010,03/06/2020,PN1"));
        List<RuleOutcome> outcomes = Rules.run(new ReturnUnderCheck(onlyReviews, 2021, Returns.TODAY), new Findings());
        assertEquals(List.of("399", "1012", "INT08", "INT17"), outcomes.stream().filter(outcome -> outcome.official() && !outcome.run())
                .map(RuleOutcome::rule).toList());
        assertEquals("It needs Header and Episodes, which was not sent.",
                outcomes.stream().filter(outcome -> outcome.rule().equals("399")).findFirst().orElseThrow().why());
        assertEquals(8, outcomes.stream().filter(RuleOutcome::official).count());
    }

    @Test
    void aWrongDateAWrongCodeAndAWrongNumberNameTheirColumnAndTheOtherRowsAreKept() {
        List<Finding> listed = Returns.check(Returns.read(Returns.HEADER + "1,2,31/02/2010,WBRI,UN1,,\n2,7,01/02/2010,WBRI,UN1,,\n3,2,01/02/2010,WBRI,UN1,,\n"), 2021).listed();
        assertEquals(List.of("date DOB 2", "code SEX 3"), listed.stream().map(finding -> finding.rule() + " " + finding.column() + " " + finding.line()).toList());
        assertTrue(listed.getFirst().sentence().startsWith("\"31/02/2010\" is not a day of the calendar"));
        assertEquals("\"7\" is not a code of SEX in 2020-21. The codes are 1, 2.", listed.get(1).sentence());
        assertEquals(List.of("rejected file1.csv:2"), found("number", "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,"
                + "HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED\n1,01/02/2010,41,,1,1,1,1,1,0,0,0\n"));
    }

    @Test
    void codeListsChangeWithTheCollectionYear() {
        String old = Returns.HEADER + "1,2,01/02/2010,WBRI,UN1,,\n";
        assertEquals(0, Returns.check(Returns.read(old), 2024).count("code"));
        assertEquals(1, Returns.check(Returns.read(old), 2025).count("code"));
        String placed = Returns.EPISODES + "1,01/04/2019,S,C2,N1,P2,PR1,,,,,,\n2,01/04/2019,S,C2,N1,Z12,,,,,,,\n";
        assertEquals(List.of(3), lines(placed, 2025));
        assertEquals(List.of(2), lines(placed, 2026));
    }

    private static List<Integer> lines(String text, int year) {
        return Returns.check(Returns.read(text), year).listed().stream().filter(finding -> finding.rule().equals("code")).map(Finding::line).toList();
    }

    @Test
    void aFormulaIsKeptAsTextAndPointedOut() {
        List<Finding> listed = Returns.check(Returns.read(Returns.EPISODES + "1,01/04/2019,S,C2,N1,U4,PR1,,,,\"=HYPERLINK(\"\"http://x\"\")\",,\n"), 2021).listed();
        assertEquals(List.of("formula"), listed.stream().map(Finding::rule).toList());
        assertEquals(Severity.WARNING, listed.getFirst().severity());
    }

    @Test
    void aChildTwiceAReviewTwiceAndAnEpisodeTwiceAreReadOnce() {
        assertEquals(List.of("rejected file1.csv:5"), found("child-twice", CHILDREN + "1,1,10/05/2010,WBRI,UN1,,\n"));
        assertEquals(List.of("rejected file1.csv:4"), found("review-twice", reviews("1,10/05/2010,03/06/2020,PN1", "1,10/05/2010,04/06/2020,PN1", "1,10/05/2010,03/06/2020,PN2")));
        assertEquals(List.of("rejected file1.csv:6"), found("row-twice", CARE + "2,01/04/2019,L,C1,N1,U4,PR1,,,,,,\n"));
    }

    @Test
    void aRejectedRowDoesNotMakeTheSoundOneASecond() {
        assertEquals(List.of(), found("child-twice", Returns.HEADER + "1,2,99/05/2010,WBRI,UN1,,\n1,2,10/05/2010,WBRI,UN1,,\n"));
    }

    @Test
    void episodesThatOverlapAreKeptAndThoseThatEndBeforeTheyStartAreNot() {
        String overlap = Returns.EPISODES + "1,01/04/2019,S,C2,N1,U4,PR1,05/05/2020,X1,,,,\n1,04/05/2020,P,C2,N1,U4,PR1,,,,,,\n1,05/06/2020,P,C2,N1,U4,PR1,,,,,,\n";
        assertEquals(List.of("warning file1.csv:3", "warning file1.csv:4"), found("episodes-overlap", overlap));
        assertEquals(List.of(), found("episodes-overlap", overlap.replace("04/05/2020,P,C2,N1,U4,PR1,", "05/05/2020,P,C2,N1,U4,PR1,05/06/2020")));
        assertEquals(List.of("rejected file1.csv:2"), found("ends-before-start", Returns.EPISODES + "1,02/04/2020,S,C2,N1,U4,PR1,01/04/2020,E4A,,,,\n"));
    }

    @Test
    void reviewsOutsideCareOutsideTheYearAndInTheFutureAreFound() {
        String rows = reviews("3,01/01/2012,05/05/2020,PN1", "3,01/01/2012,06/05/2020,PN1", "1,10/05/2010,31/03/2020,PN1", "1,10/05/2010,01/04/2021,PN1", "1,10/05/2010,02/06/2021,PN1");
        assertEquals(List.of("warning file2.csv:3"), found("review-outside-care", CARE.replace("V4", "C2"), rows));
        assertEquals(List.of("warning file2.csv:4", "warning file2.csv:5"), found("review-outside-year", CARE, rows));
        assertEquals(List.of("rejected file2.csv:6"), found("review-in-future", CARE, rows));
    }

    @Test
    void aRowWithTooFewCellsIsRejected() {
        assertEquals(List.of("rejected file1.csv:2"), found("row-shape", reviews("1,10/05/2010,03/06/2020", "1,10/05/2010,03/06/2020,PN1")));
    }

    @Test
    void everyRuleHasACodeAndATitleOfItsOwn() {
        assertEquals(Rules.all().size(), Rules.all().stream().map(Rule::code).distinct().count());
        assertFalse(Rules.all().stream().anyMatch(rule -> rule.title().isBlank()));
    }
}
