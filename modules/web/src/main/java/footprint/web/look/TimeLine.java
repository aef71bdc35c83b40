package footprint.web.look;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A stretch of a life on one strip: lanes from top to bottom, in each spans (a placement) and marks (a review). It only
 * places things; the page lists the same in words.
 */
public final class TimeLine {

    private static final int WIDTH = 960;
    private static final int LEFT = 120;
    private static final int RIGHT = 16;
    private static final int TOP = 28;
    private static final int LANE = 30;

    private final LocalDate from;
    private final LocalDate to;
    private final LocalDate today;
    private final Map<String, Integer> lanes = new LinkedHashMap<>();
    private final List<Span> spans = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();

    /** A year on the axis, or the name of a lane. */
    public record Tick(double x, int y, String label) {
        public double getX() {
            return x;
        }

        public int getY() {
            return y;
        }

        public String getLabel() {
            return label;
        }
    }

    /** Something that lasts. */
    public record Span(String kind, double x, int y, double width, String label) {
        public String getKind() {
            return kind;
        }

        public double getX() {
            return x;
        }

        public int getY() {
            return y;
        }

        public double getWidth() {
            return width;
        }

        public String getLabel() {
            return label;
        }
    }

    /** Something that happens on a day. */
    public record Mark(String kind, double x, int y, String label) {
        public String getKind() {
            return kind;
        }

        public double getX() {
            return x;
        }

        public int getY() {
            return y;
        }

        public String getLabel() {
            return label;
        }
    }

    /**
     * @param from  the first day shown
     * @param to    the last day shown; made later than the first if it is not
     * @param today draws the line of today, if it lies inside; null for none
     */
    public TimeLine(LocalDate from, LocalDate to, LocalDate today) {
        this.from = from;
        this.to = to.isAfter(from) ? to : from.plusDays(1);
        this.today = today;
    }

    /** @param kind period or placement; @param end null while it lasts */
    public TimeLine span(String lane, String kind, LocalDate start, LocalDate end, String label) {
        double x = x(start);
        spans.add(new Span(kind, x, y(lane), Math.max(2, x(end == null ? to : end) - x), label));
        return this;
    }

    /** @param kind ok, late or alert */
    public TimeLine mark(String lane, String kind, LocalDate day, String label) {
        marks.add(new Mark(kind, x(day), y(lane) + 8, label));
        return this;
    }

    public int getWidth() {
        return WIDTH;
    }

    public int getHeight() {
        return TOP + Math.max(1, lanes.size()) * LANE;
    }

    public List<Span> getSpans() {
        return List.copyOf(spans);
    }

    public List<Mark> getMarks() {
        return List.copyOf(marks);
    }

    /** The names of the lanes. */
    public List<Tick> getNames() {
        return lanes.entrySet().stream().map(lane -> new Tick(4, lane.getValue() + 13, lane.getKey())).toList();
    }

    /** The first of January of each year, thinned to at most ten. */
    public List<Tick> getTicks() {
        int years = to.getYear() - from.getYear();
        int step = Math.max(1, (years + 9) / 10);
        List<Tick> ticks = new ArrayList<>();
        for (int year = from.getYear() + 1; year <= to.getYear(); year += step) {
            ticks.add(new Tick(x(LocalDate.of(year, 1, 1)), 14, Integer.toString(year)));
        }
        return ticks;
    }

    /** Where today is; 0 when it is not on the strip. */
    public double getTodayX() {
        return today == null || today.isBefore(from) || today.isAfter(to) ? 0 : x(today);
    }

    /** What the picture shows, for those who do not see it. */
    public String getSentence() {
        Words words = new Words();
        return "From %s to %s: %s, %s. The list below says the same.".formatted(words.date(from), words.date(to),
                words.plural(spans.size(), "stretch", "stretches"), words.plural(marks.size(), "event", "events"));
    }

    private int y(String lane) {
        return lanes.computeIfAbsent(lane, name -> TOP + lanes.size() * LANE);
    }

    private double x(LocalDate day) {
        LocalDate shown = day.isBefore(from) ? from : day.isAfter(to) ? to : day;
        double share = (double) ChronoUnit.DAYS.between(from, shown) / ChronoUnit.DAYS.between(from, to);
        return Math.round((LEFT + share * (WIDTH - LEFT - RIGHT)) * 10) / 10.0;
    }
}
