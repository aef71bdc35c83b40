package footprint.web.caseloads;

import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.reviews.Forecast;
import footprint.reviews.ForecastQuery;
import footprint.reviews.boundary.Forecasts;
import footprint.web.look.Faults;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The work to come by month, as a picture and as a table, and what if. */
@Named("forecastPage")
@RequestScoped
public class ForecastPage {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM", Locale.UK);
    private static final int HEIGHT = 160;
    private static final int STEP = 44;
    private static final int WIDTH = 30;

    private Forecasts forecasts;
    private ListAddress address;
    private Faults faults;
    private Forecast forecast;
    private Map<String, BigDecimal> weights;

    protected ForecastPage() {
    }

    @Inject
    public ForecastPage(Forecasts forecasts, ListAddress address, Faults faults) {
        this.forecasts = forecasts;
        this.address = address;
        this.faults = faults;
    }

    /**
     * One column of the picture.
     *
     * @param x    its left edge
     * @param y    the top of what the children of today bring
     * @param more the top of what further children bring, above it
     */
    public record Column(String label, int x, int y, int height, int more, int moreHeight, int all) {

        /** Where the label and the number stand. */
        public int middle() {
            return x + WIDTH / 2;
        }
    }

    /** What was asked for; the year with nothing changed where the question is no question, and then the faults say so. */
    public Forecast getForecast() {
        if (forecast == null) {
            try {
                forecast = forecasts.of(asked());
            } catch (ProblemException refused) {
                faults.add(refused);
                forecast = forecasts.of(ForecastQuery.ofTheYear());
            }
        }
        return forecast;
    }

    /** The columns of the picture, on a drawing of {@link #getWidth} by 200. */
    public List<Column> getColumns() {
        int highest = getForecast().months().stream().mapToInt(Forecast.Month::all).max().orElse(0);
        List<Column> columns = new ArrayList<>();
        for (Forecast.Month month : getForecast().months()) {
            int own = part(month.all() - month.more(), highest);
            int more = part(month.more(), highest);
            columns.add(new Column(SHORT.format(month.month()), 10 + columns.size() * STEP, 20 + HEIGHT - own, own, 20 + HEIGHT - own - more, more, month.all()));
        }
        return columns;
    }

    public int getWidth() {
        return 20 + getForecast().months().size() * STEP;
    }

    private static int part(int count, int highest) {
        return highest == 0 ? 0 : Math.round(count * (float) HEIGHT / highest);
    }

    public String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** The council's kinds of case, with what was typed or what each weighs. */
    public Map<String, String> getWeights() {
        Map<String, String> shown = new LinkedHashMap<>();
        weights().forEach((kind, weight) -> shown.put(kind, typed("weight-" + kind, weight.toPlainString())));
        return shown;
    }

    /** The names of the weights' fields, each after a space. */
    public String getWeightNames() {
        return weights().keySet().stream().map(kind -> " weight-" + kind).reduce("", String::concat);
    }

    /** What was typed into a field, or what stands there to begin with. */
    public String typed(String name, String otherwise) {
        return address.value(name).isEmpty() ? otherwise : address.value(name);
    }

    /** The column sums. */
    public int getAll() {
        return getForecast().months().stream().mapToInt(Forecast.Month::all).sum();
    }

    public int sum(String what) {
        return getForecast().months().stream().mapToInt(month -> switch (what) {
            case "reviews" -> month.reviews();
            case "midways" -> month.midways();
            case "more" -> month.more();
            default -> month.conferences();
        }).sum();
    }

    private Map<String, BigDecimal> weights() {
        if (weights == null) {
            weights = forecasts.weights();
        }
        return weights;
    }

    private ForecastQuery asked() {
        Map<String, BigDecimal> tried = new LinkedHashMap<>();
        weights().forEach((kind, weight) -> {
            if (!address.value("weight-" + kind).isEmpty()) {
                tried.put(kind, number("weight-" + kind, "weights"));
            }
        });
        return new ForecastQuery(whole("months", 12), whole("more", 0), address.value("posts").isEmpty() ? null : number("posts", "posts"), tried,
                whole("conferenceFirst", 3), whole("conferenceLater", 6));
    }

    private int whole(String name, int otherwise) {
        String text = address.value(name).strip();
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("\\d{1,4}")) {
            throw new ProblemException(Problem.invalid("REV-090", name, "Enter a whole number."));
        }
        return Integer.parseInt(text);
    }

    private BigDecimal number(String name, String field) {
        String text = address.value(name).strip().replace('−', '-');
        if (!text.matches("-?\\d{1,4}(\\.\\d{1,2})?")) {
            throw new ProblemException(Problem.invalid("REV-090", field, "Enter a number with at most two decimal places, such as 1.5."));
        }
        return new BigDecimal(text);
    }
}
