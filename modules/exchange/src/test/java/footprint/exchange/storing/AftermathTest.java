package footprint.exchange.storing;

import footprint.exchange.Finding;
import footprint.exchange.FindingFilter;
import footprint.exchange.Progress;
import footprint.exchange.control.Returns;
import footprint.exchange.control.checking.CheckedReturn;
import footprint.harness.TestCouncil;
import footprint.kernel.CouncilCode;
import footprint.kernel.PageRequest;
import footprint.reviews.ReviewsSettings;
import footprint.tenancy.Version;
import footprint.tenancy.configuration.ConfigurationFolder;
import footprint.timetable.WorkingCalendar;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;

class AftermathTest {

    @Test
    void afterAnUploadOneSeesWhoIsDueAndWhoIsLate() {
        TestCouncil council = TestCouncil.create("after");
        String children = Returns.HEADER + "1,2,10/05/2010,WBRI,UN1,,\n2,2,10/05/2010,WBRI,UN1,,\n";
        String care = Returns.EPISODES + "1,01/02/2021,S,C2,N1,U4,PR1,,,,,,\n2,04/05/2021,S,C2,N1,U4,PR1,,,,,,\n";
        String held = Returns.REVIEWS + "1,10/05/2010,08/03/2021,PN1\n";
        CheckedReturn checked = CheckedReturn.check(Returns.read(children, care, held), 2021, Returns.TODAY);
        List<Version<ReviewsSettings>> rules = new ConfigurationFolder(Path.of("../../tenant-config")).load(new CouncilCode("surrey")).settings()
                .versions(ReviewsSettings.class);
        long upload = council.call(database -> new ReturnStore(database.sql(), Sending.CLOCK, Progress.UNWATCHED, new CareAndDates(database,
                rules, WorkingCalendar.englandAndWales(), Sending.CLOCK))
                .store(checked, Sending.RECEIPT));
        assertEquals(2, Sending.count(council, "select count(*) from period_of_care where ended_on is null"));
        assertEquals(List.of("1 held 2021-03-01 true", "1 due 2021-06-08 null", "2 due 2021-06-02 null"), council.call(database -> database.sql().createQuery(
                "select c.number||' '||r.state||' '||r.due_on||' '||coalesce(r.late::text, 'null') from review r join child c on c.id = r.child_id "
                        + "order by c.number, r.state desc").mapTo(String.class).list()));
        List<Finding> late = council.call(database -> new LedgerReading(database.sql()).findings(upload, new FindingFilter(null, "review-late", null),
                PageRequest.first()).rows());
        assertEquals(List.of("The review on 8 March 2021 was due by 1 March 2021 under this council's timetable."), late.stream().map(Finding::sentence).toList());
    }
}
