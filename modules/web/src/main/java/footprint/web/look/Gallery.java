package footprint.web.look;

import footprint.kernel.PageRequest;
import footprint.kernel.Slice;
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

    public Slice<Row> getSlice() {
        PageRequest page = address.pageRequest(Set.of("name", "due", "alerts"));
        int from = (int) Math.min(ROWS, page.offset());
        int to = (int) Math.min(ROWS, page.offset() + Math.min(page.size(), 6));
        return new Slice<>(IntStream.range(from, to)
                .mapToObj(at -> new Row(NAMES.get(at % NAMES.size()), DAY.plusDays(at * 3L - 3), at * 2 - 3, at % 3)).toList(), ROWS, page);
    }
}
