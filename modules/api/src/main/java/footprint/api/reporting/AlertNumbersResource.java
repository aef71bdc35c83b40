package footprint.api.reporting;

import footprint.api.Paging;
import footprint.api.reporting.NumberBodies.Listed;
import footprint.api.reporting.NumberBodies.Numbers;
import footprint.escalation.AlertKind;
import footprint.kernel.FinancialYear;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.reporting.AlertQuestion;
import footprint.reporting.AlertQuestion.By;
import footprint.reporting.AlertQuestion.Counted;
import footprint.reporting.boundary.AlertCounting;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The numbers of alerts, and the lists behind them. */
@Path("/alerts/numbers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AlertNumbersResource {

    @Inject
    private AlertCounting counting;

    /** The years in which alerts were raised. */
    public record Years(List<String> periods) {
    }

    @GET
    @Operation(summary = "The numbers of alerts of a kind (concern unless said) in a financial year (period=2020-21) or between two days (from, to): totals, from open to open, "
            + "both readings of the stages, by reason, reviewer, team, shared level and family, and how many working days answers and resolutions took")
    public Numbers numbers(@QueryParam("period") String period, @QueryParam("from") LocalDate from, @QueryParam("to") LocalDate to, @QueryParam("kind") String kind) {
        AlertKind of = kind == null || kind.isBlank() ? AlertKind.CONCERN : kind(kind);
        if (from != null || to != null) {
            return Numbers.of(counting.numbers(from, to, of));
        }
        FinancialYear year = year(period == null || period.isBlank() ? counting.years().getFirst() : period);
        return Numbers.of(counting.numbers(year.firstDay(), year.lastDay(), of));
    }

    @GET
    @Path("/years")
    @Operation(summary = "The financial years in which alerts were raised, newest first")
    public Years years() {
        return new Years(counting.years());
    }

    @GET
    @Path("/list")
    @Operation(summary = "The list behind one number, as the number itself says: counted, from, to, kind, by, row, column; as many rows as the number")
    public Listed list(@QueryParam("counted") String counted, @QueryParam("from") LocalDate from, @QueryParam("to") LocalDate to, @QueryParam("kind") String kind,
                       @QueryParam("by") String by, @QueryParam("row") String row, @QueryParam("column") String column, @BeanParam Paging paging) {
        AlertQuestion question = new AlertQuestion(Counted.of(counted).orElseThrow(AlertNumbersResource::nothing), from, to, word(kind).map(AlertNumbersResource::kind).orElse(null),
                word(by).map(code -> By.of(code).orElseThrow(AlertNumbersResource::nothing)).orElse(null), word(row).orElse(null), word(column).orElse(null));
        return Listed.of(counting.list(question, paging.request()));
    }

    private static Optional<String> word(String text) {
        return Optional.ofNullable(text).filter(given -> !given.isBlank());
    }

    private static FinancialYear year(String label) {
        try {
            return FinancialYear.parse(label);
        } catch (IllegalArgumentException notAYear) {
            throw new ProblemException(Problem.invalid("REP-001", "period", "A year is written like 2020-21. Nothing was counted."));
        }
    }

    private static AlertKind kind(String code) {
        return Arrays.stream(AlertKind.values()).filter(kind -> kind.code().equals(code)).findFirst().orElseThrow(() -> new ProblemException(Problem.invalid("ESC-030", "kind",
                "The kind is one of concern, good-practice, themed and collective. Nothing was changed.")));
    }

    private static ProblemException nothing() {
        return new ProblemException(Problem.invalid("ESC-085", "counted", "Nothing is counted in this way. Nothing was listed. Ask with the words that a number carries."));
    }
}
