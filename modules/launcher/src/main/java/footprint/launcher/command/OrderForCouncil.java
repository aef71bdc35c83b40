package footprint.launcher.command;

import footprint.kernel.London;
import footprint.operations.OrderKind;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;

/** An order for a council that is there. One that takes something away needs a reason besides: {@link OrderCouncil}. */
abstract class OrderForCouncil implements Callable<Integer> {

    @Mixin
    private OwnerLogin login;

    @Parameters(index = "0", paramLabel = "CODE", description = "the council's short name")
    private String code;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    abstract OrderKind kind();

    abstract Map<String, String> said();

    @Override
    public Integer call() throws InterruptedException {
        OrderDesk desk = new OrderDesk(login, spec.commandLine().getOut());
        String today = System.getenv().getOrDefault("FOOTPRINT_TODAY", "");
        LocalDate day = today.isBlank() ? London.today(Clock.systemUTC()) : LocalDate.parse(today);
        return desk.carriedOut(book -> book.place(kind(), code, said(), OrderDesk.orderedBy(), day)).map(desk::told).orElse(Footprint.REFUSED);
    }
}
