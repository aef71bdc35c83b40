package footprint.web.look;

import footprint.kernel.PageRequest;
import footprint.kernel.Slice;
import footprint.web.ladder.DrawnLadder;
import footprint.web.ladder.DrawnStage;
import footprint.web.ladder.LadderPicture;
import footprint.web.ladder.SpanInput;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Something to show in the gallery: invented rows, no council's records. */
@Named("gallery")
@RequestScoped
public class Gallery {

    private static final LocalDate DAY = LocalDate.of(2021, 3, 4);
    private static final List<String> NAMES = List.of("Invented Child the First", "Made-up Child", "Nobody In Particular",
            "A Child With a Very Long Invented Name That Goes On", "Sample Child");
    private static final int ROWS = 58;

    private ListAddress address;

    protected Gallery() {
    }

    @Inject
    public Gallery(ListAddress address) {
        this.address = address;
    }

    /** One row of the example table. */
    public record Row(String name, LocalDate due, int days, int alerts) {
    }

    public LocalDate getToday() {
        return DAY;
    }

    public DateInput getDate() {
        return DateInput.of(DAY);
    }

    /** An invented life of four years. */
    public TimeLine getLine() {
        return new TimeLine(DAY.minusYears(4), DAY.plusMonths(3), DAY)
                .span("Care", "period", DAY.minusYears(4), null, "Looked after")
                .span("Placements", "placement", DAY.minusYears(4), DAY.minusYears(2), "Foster carers")
                .span("Placements", "placement", DAY.minusYears(2).plusDays(9), null, "Children's home")
                .mark("Reviews", "ok", DAY.minusYears(3), "Review held on time")
                .mark("Reviews", "late", DAY.minusMonths(14), "Review held 3 days late")
                .mark("Alerts", "alert", DAY.minusMonths(5), "Alert raised");
    }

    public SpanInput getSpan() {
        return new SpanInput("5", "working days");
    }

    /** An invented ladder whose way parts. */
    public LadderPicture getLadder() {
        return new LadderPicture(new DrawnLadder(List.of(
                new DrawnStage(0, "A talk", List.of("Social Worker"), null, true, false, List.of(), null, false, false, List.of(1), "informal"),
                new DrawnStage(1, "First letter", List.of("Team Manager", "Practice Lead"), "10 days", false, true, List.of(), null, false, false, List.of(2, 3), "first-manager"),
                new DrawnStage(2, "Health panel", List.of(), null, false, true, List.of(), false, false, true, List.of(3), null),
                new DrawnStage(3, "Director", List.of("Director of Services for Children and Families"), null, false, true, List.of(), null, false, false, List.of(), "director")),
                "5 working days", null, true, true, "any-time", "1 working day"));
    }

    public Slice<Row> getSlice() {
        PageRequest page = address.pageRequest(Set.of("name", "due", "alerts"));
        int from = (int) Math.min(ROWS, page.offset());
        int to = (int) Math.min(ROWS, page.offset() + Math.min(page.size(), 6));
        return new Slice<>(IntStream.range(from, to)
                .mapToObj(at -> new Row(NAMES.get(at % NAMES.size()), DAY.plusDays(at * 3L - 3), at * 2 - 3, at % 3)).toList(), ROWS, page);
    }
}
