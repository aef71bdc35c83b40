package footprint.exchange.storing;

import footprint.exchange.Step;
import footprint.exchange.control.Returns;
import footprint.exchange.control.checking.CheckedReturn;
import footprint.kernel.CouncilCode;
import footprint.tenancy.wall.CouncilTransactions;
import org.postgresql.ds.PGSimpleDataSource;

/** A process of its own that stores a return and stands still, everything written and nothing committed, until it is killed. */
public final class StopsInTheMiddle {

    static final String READY = "everything is written and nothing committed";

    private StopsInTheMiddle() {
    }

    public static void main(String[] arguments) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(arguments[0]);
        source.setUser(arguments[1]);
        source.setPassword(System.getenv("STOPS_PASSWORD"));
        CheckedReturn checked = CheckedReturn.check(Returns.read(Returns.HEADER + "1,2,10/05/2010,WBRI,UN1,,\n",
                Returns.REVIEWS + "1,10/05/2010,03/06/2020,PN1\n"), 2021, Returns.TODAY);
        new CouncilTransactions(source).run(new CouncilCode(arguments[2]), sql ->
                new ReturnStore(sql, Sending.CLOCK, (step, rows) -> {
                    if (step == Step.DONE) {
                        System.out.println(READY);
                        standStill();
                    }
                }, Sending.nothingFollows()).store(checked, Sending.RECEIPT));
    }

    private static void standStill() {
        try {
            Thread.sleep(120_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
