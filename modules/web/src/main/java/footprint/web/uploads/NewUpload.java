package footprint.web.uploads;

import footprint.kernel.FinancialYear;
import footprint.kernel.London;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** The form that sends a return. */
@Named("newUpload")
@RequestScoped
public class NewUpload {

    private static final int YEARS = 12;

    private final String ticket = UUID.randomUUID().toString();
    private Clock clock;

    protected NewUpload() {
    }

    @Inject
    public NewUpload(Clock clock) {
        this.clock = clock;
    }

    /** The years one may choose, newest first. */
    public List<String> getYears() {
        int now = FinancialYear.of(London.today(clock)).startYear();
        return IntStream.range(0, YEARS).mapToObj(back -> new FinancialYear(now - back).label()).toList();
    }

    /** By which this sending is followed and cancelled. */
    public String getTicket() {
        return ticket;
    }
}
