package footprint.exchange.storing;

import footprint.exchange.Change;
import footprint.exchange.Finding;
import footprint.exchange.FindingFilter;
import footprint.exchange.Progress;
import footprint.exchange.Step;
import footprint.exchange.UploadDetail;
import footprint.exchange.UploadFile;
import footprint.exchange.UploadState;
import footprint.exchange.control.Returns;
import footprint.exchange.control.checking.CheckedReturn;
import footprint.harness.TestCouncil;
import footprint.kernel.PageRequest;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReturnStoreTest {

    private static final String CHILDREN = Returns.HEADER + "1,2,10/05/2010,WBRI,UN1,,\n2,1,20/05/2015,WBRI,UN1,,\n3,1,01/01/2012,WBRI,UN1,0,\n";
    private static final String CARE = Returns.EPISODES + "1,01/04/2019,S,C2,N1,U4,PR1,,,,,,\n2,01/04/2019,S,C2,N1,U4,PR1,01/07/2020,X1,OTHER,,,\n"
            + "2,01/07/2020,P,C2,N1,U5,PR1,,,,,,\n3,01/05/2020,S,C2,N1,K2,PR1,05/09/2020,E4A,,,,\n";
    private static final String HELD = Returns.REVIEWS + "1,10/05/2010,03/06/2020,PN1\n1,10/05/2010,03/12/2020,PN2\n2,20/05/2015,03/06/2020,PN3\n3,01/01/2012,04/06/2020,PN7\n";
    private static final String[] REST = {"CHILD,SEX,DOB,DUC\n3,1,01/01/2012,01/01/2030\n",
        "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED\n"
                + "1,10/05/2010,12.0,,0,1,1,0,1,0,0,0\n",
        "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\n1,10/05/2010,YES,F1,B1\n",
        "CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR\n2,20/05/2015,01/05/2020,01/06/2020,0,2,MF,L0\n",
        "CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED\n2,20/05/2015,02/07/2020,,\n",
        "CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM\n1,10/05/2010,P1,,zz/05/2014\n",
        "CHILD,DOB,MISSING,MIS_START,MIS_END\n1,10/05/2010,M,01/08/2020,02/08/2020\n",
        "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON\n1,10/05/2010,SW1,01/04/2019,,\n"};

    private TestCouncil council;

    @BeforeEach
    void anEmptyCouncil() {
        council = TestCouncil.create("exchange");
    }

    private static String[] everything() {
        List<String> files = new ArrayList<>(List.of(CHILDREN, CARE, HELD));
        files.addAll(Arrays.asList(REST));
        return files.toArray(String[]::new);
    }

    private UploadFile file(long upload, String kind) {
        return Sending.ledger(council, upload).files().stream().filter(file -> file.kind().equals(kind)).findFirst().orElseThrow();
    }

    private List<Change> changes(long upload) {
        return council.call(database -> new LedgerReading(database.sql()).changes(upload, PageRequest.first()).rows());
    }

    private List<Finding> findings(long upload) {
        return council.call(database -> new LedgerReading(database.sql()).findings(upload, FindingFilter.ALL, new PageRequest(1, 500, null, false)).rows());
    }

    @Test
    void elevenFilesGoIntoTheRecordsAndTheLedgerAddsUp() {
        long upload = Sending.send(council, null, everything());
        UploadDetail ledger = Sending.ledger(council, upload);
        assertEquals(UploadState.ACCEPTED, ledger.upload().uploadState());
        assertEquals(2021, ledger.upload().collectionYear());
        assertTrue(ledger.upload().yearInferred());
        assertEquals(11, ledger.files().size());
        assertEquals(19, ledger.upload().rowsRead());
        assertEquals(ledger.upload().rowsRead(), ledger.upload().rowsAccepted() + ledger.upload().rowsRejected());
        assertEquals(19, ledger.upload().rowsAccepted(), findings(upload).toString());
        assertEquals(3, Sending.count(council, "select count(*) from child"));
        assertEquals(1, Sending.count(council, "select count(*) from child where uasc and sex = 'M' and number = '3'"));
        assertEquals(4, Sending.count(council, "select count(*) from episode where collection_year = 2021"));
        assertEquals(4, Sending.count(council, "select count(*) from review where state = 'held'"));
        assertEquals(12, Sending.count(council, "select sdq_score from oc2 where not teeth_check and health_check"));
        for (String table : Sending.TABLES) {
            if (!table.equals("period_of_care")) {
                assertTrue(Sending.count(council, "select count(*) from " + table) > 0, table);
            }
        }
    }

    @Test
    void theSameReturnFiftyTimesInAnyOrderUnderAnyNameHasOneEffect() {
        Sending.send(council, 2021, everything());
        Map<String, String> once = Sending.picture(council);
        Random chance = new Random(7);
        for (int again = 0; again < 50; again++) {
            List<String> files = new ArrayList<>();
            for (String file : everything()) {
                List<String> lines = new ArrayList<>(List.of(file.split("\n")));
                Collections.shuffle(lines.subList(1, lines.size()), chance);
                files.add((chance.nextBoolean() ? "\uFEFF" : "") + String.join(chance.nextBoolean() ? "\r\n" : "\n", lines));
            }
            Collections.shuffle(files, chance);
            long upload = Sending.send(council, 2021, files.toArray(String[]::new));
            assertEquals(UploadState.UNCHANGED, Sending.ledger(council, upload).upload().uploadState());
            assertEquals(0, file(upload, "Reviews").rowsAdded());
            assertEquals(4, file(upload, "Reviews").rowsSame());
        }
        assertEquals(once, Sending.picture(council));
        assertEquals(51, Sending.count(council, "select count(*) from upload"));
    }

    @Test
    void aSecondReturnChangesAddsAndWithdrawsAndSaysSo() {
        Sending.send(council, 2021, CHILDREN, CARE, HELD);
        long second = Sending.send(council, 2021, CHILDREN.replace("2,1,20/05/2015,WBRI", "2,1,20/05/2015,WIRI"), CARE,
                HELD.replace("03/06/2020,PN1", "03/06/2020,PN4").replace("3,01/01/2012,04/06/2020,PN7", "3,01/01/2012,05/06/2020,PN7"));
        assertEquals(List.of("Header 2 changed ETHNIC WBRI → WIRI", "Reviews 1 changed 03/06/2020: REVIEW_CODE PN1 → PN4",
                "Reviews 3 added 05/06/2020: REVIEW_CODE PN7", "Reviews 3 gone 04/06/2020: REVIEW_CODE PN7"),
                changes(second).stream().map(change -> change.kind() + " " + change.child() + " " + change.change() + " " + change.detail()).toList());
        UploadFile reviews = file(second, "Reviews");
        assertEquals(List.of(1, 1, 2, 1), List.of(reviews.rowsAdded(), reviews.rowsChanged(), reviews.rowsSame(), reviews.rowsGone()));
        assertEquals(4, Sending.count(council, "select count(*) from review"));
    }

    @Test
    void aFileThatIsNotSentLeavesItsRowsAlone() {
        Sending.send(council, 2021, everything());
        Map<String, String> before = Sending.picture(council);
        Sending.send(council, 2021, CHILDREN, HELD);
        assertEquals(before, Sending.picture(council));
    }

    @Test
    void aRowThatIsThereButFaultyIsNotTakenForGone() {
        Sending.send(council, 2021, CHILDREN, CARE, HELD);
        long second = Sending.send(council, 2021, CHILDREN, CARE, HELD.replace("03/06/2020,PN3", "31/06/2020,PN3"));
        assertEquals(0, file(second, "Reviews").rowsGone());
        assertEquals(1, file(second, "Reviews").rowsRejected());
        assertEquals(4, Sending.count(council, "select count(*) from review"));
    }

    @Test
    void whatPeopleRecordedIsNeitherChangedNorRemoved() {
        Sending.send(council, 2021, CHILDREN, CARE);
        council.run(database -> database.sql().execute("insert into review (child_id, kind, state, held_on, participation) "
                + "select id, 'subsequent', 'held', date '2020-06-03', 'PN6' from child where number in ('1', '2')"));
        long second = Sending.send(council, 2021, CHILDREN, CARE, Returns.REVIEWS + "1,10/05/2010,03/06/2020,PN1\n");
        assertEquals(2, Sending.count(council, "select count(*) from review where participation = 'PN6' and upload_id is null"));
        assertEquals(2, Sending.count(council, "select count(*) from review"));
        assertEquals(List.of("recorded-differs"), findings(second).stream().map(Finding::rule).toList());
    }

    @Test
    void aLaterYearsReturnHasTheLastWord() {
        String open = Returns.EPISODES + "1,01/04/2019,S,C2,N1,U4,PR1,,,,,,\n";
        Sending.send(council, 2020, CHILDREN, open);
        Sending.send(council, 2021, CHILDREN, open.replace("PR1,,", "PR1,01/09/2020,E4A"));
        Sending.send(council, 2020, CHILDREN, open + "2,01/05/2019,S,C2,N1,U4,PR1,,,,,,\n");
        assertEquals(1, Sending.count(council, "select count(*) from episode where ended_on = date '2020-09-01'"));
        assertEquals(2, Sending.count(council, "select count(*) from episode"));
        long emptied = Sending.send(council, 2020, CHILDREN, Returns.EPISODES + "3,01/05/2019,S,C2,N1,U4,PR1,,,,,,\n");
        assertEquals(1, file(emptied, "Episodes").rowsGone());
        assertEquals(1, Sending.count(council, "select count(*) from episode where ended_on = date '2020-09-01'"));
    }

    @Test
    void aChildWhoseHeaderRowIsFaultyIsLeftOutWholeAndEveryRowSaysSo() {
        long upload = Sending.send(council, 2021, CHILDREN.replace("1,2,10/05/2010", "1,9,10/05/2010"), CARE, HELD);
        assertEquals(List.of("code Header", "child-unknown Episodes", "child-unknown Reviews", "child-unknown Reviews"), findings(upload).stream()
                .map(finding -> finding.rule() + " " + List.of("Header", "Episodes", "Reviews").get(finding.file().charAt(4) - '1')).toList());
        assertEquals(0, Sending.count(council, "select count(*) from episode e join child c on c.id = e.child_id where number = '1'"));
        assertEquals(7, Sending.ledger(council, upload).upload().rowsAccepted());
    }

    @Test
    void aChildKnownFromAnEarlierReturnNeedsNoHeader() {
        Sending.send(council, 2021, CHILDREN, CARE);
        long upload = Sending.send(council, 2021, HELD);
        assertEquals(4, file(upload, "Reviews").rowsAdded());
        assertTrue(Sending.ledger(council, upload).rules().stream().anyMatch(rule -> rule.rule().equals("INT08") && !rule.run()));
    }

    @Test
    void aCancelledUploadLeavesNothingWhereverItIsCancelled() {
        Map<String, String> before = Sending.picture(council);
        for (Step when : List.of(Step.STAGING, Step.STORING, Step.DATING, Step.LOGGING, Step.DONE)) {
            Progress cancelled = (step, rows) -> {
                if (step == when) {
                    throw new ProblemException(Problem.conflict("EXC-015", "Cancelled."));
                }
            };
            assertThrows(ProblemException.class, () -> Sending.send(council, 2021, Returns.read(everything()), cancelled));
            assertEquals(before, Sending.picture(council));
            assertEquals(0, Sending.count(council, "select count(*) from upload"));
        }
    }

    @Test
    void aDatabaseConnectionKilledInTheMiddleLeavesNothingAndTheNextUploadWorks() {
        Map<String, String> before = Sending.picture(council);
        CheckedReturn checked = CheckedReturn.check(Returns.read(everything()), 2021, Returns.TODAY);
        assertThrows(RuntimeException.class, () -> council.run(database -> Sending.store(database, checked, (step, rows) -> {
            if (step == Step.LOGGING) {
                database.sql().execute("select pg_terminate_backend(pg_backend_pid())");
            }
        })));
        assertEquals(before, Sending.picture(council));
        assertEquals(UploadState.ACCEPTED, Sending.ledger(council, Sending.send(council, 2021, everything())).upload().uploadState());
    }

    @Test
    void eightUploadsAtOnceFollowOneAnotherAndOneOfThemStores() throws Exception {
        Callable<UploadState> one = () -> Sending.ledger(council, Sending.send(council, 2021, everything())).upload().uploadState();
        List<UploadState> states = new ArrayList<>();
        try (ExecutorService crowd = Executors.newFixedThreadPool(8)) {
            for (Future<UploadState> future : crowd.invokeAll(Collections.nCopies(8, one))) {
                states.add(future.get());
            }
        }
        assertEquals(1, Collections.frequency(states, UploadState.ACCEPTED));
        assertEquals(7, Collections.frequency(states, UploadState.UNCHANGED));
        assertEquals(4, Sending.count(council, "select count(*) from review"));
    }

    @Test
    void aReturnThatIsTurnedAwayLeavesOneLineOfTheLedger() {
        long line = council.call(database -> new Ledger(database.sql()).turnedAway(Sending.RECEIPT, null, UploadState.REFUSED,
                Problem.invalid("EXC-002", "file", "It is saved as UTF-16.")));
        UploadDetail ledger = Sending.ledger(council, line);
        assertEquals(UploadState.REFUSED, ledger.upload().uploadState());
        assertEquals("EXC-002", ledger.upload().refusalCode());
        assertNull(ledger.upload().collectionYear());
        assertEquals(List.of(), ledger.files());
    }

    @Test
    void findingsAreFilteredAndPagedInTheDatabase() {
        long upload = Sending.send(council, 2021, CHILDREN, CARE, HELD.replace("PN1", "PN9").replace("PN2", "PN8"));
        assertEquals(2, council.call(database -> new LedgerReading(database.sql())
                .findings(upload, new FindingFilter("rejected", "167", "1"), new PageRequest(1, 1, null, false))).total());
        assertEquals(0, council.call(database -> new LedgerReading(database.sql())
                .findings(upload, new FindingFilter("warning", "167", ""), PageRequest.first())).total());
    }
}
