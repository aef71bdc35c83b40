package footprint.identity.guard;

import footprint.kernel.ChildId;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

/** What the doors of one transaction have opened so far, in their order. */
final class Gathered {

    private final List<Line> lines = new ArrayList<>();
    /** Where each door that is open now began, the innermost first. */
    private final Deque<Frame> open = new ArrayDeque<>();

    private record Frame(Line model, int begun) {
    }

    /** Goes through a door: its children are noted before; a list that it answers, with its length, after. */
    Object inside(List<Line> opening, Callable<Object> opened, boolean shows) throws Exception {
        open.push(new Frame(opening.getFirst(), lines.size()));
        boolean list = opening.getFirst().child() == null;
        if (!list) {
            opening.stream().filter(line -> lines.stream().noneMatch(line::says)).forEach(lines::add);
        }
        try {
            Object answer = opened.call();
            if (list && shows && lines.size() == open.element().begun()) {
                lines.add(opening.getFirst().counted(Trail.rows(answer)));
            }
            return answer;
        } finally {
            open.pop();
        }
    }

    void opened(ChildId child) {
        Line line = model().of(child.value());
        if (lines.stream().noneMatch(line::says)) {
            lines.add(line);
        }
    }

    void changed(ChildId child, Object before, Object after) {
        Line changed = model().of(child == null ? null : child.value()).changed(before, after);
        int same = last(child == null ? null : child.value());
        if (same >= 0 && lines.get(same).before() == null && lines.get(same).after() == null) {
            lines.set(same, lines.get(same).changed(before, after));
        } else {
            lines.add(changed);
        }
    }

    /** A door that may write has left the child's record as it was. */
    void onlyRead(ChildId child) {
        int same = last(child == null ? null : child.value());
        if (same >= 0) {
            lines.set(same, lines.get(same).read());
        }
    }

    void because(String reason) {
        Frame frame = open.element();
        for (int place = frame.begun(); place < lines.size(); place++) {
            lines.set(place, lines.get(place).because(reason));
        }
        open.pop();
        open.push(new Frame(frame.model().because(reason), frame.begun()));
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    private Line model() {
        return open.element().model();
    }

    private int last(Long child) {
        for (int place = lines.size() - 1; place >= open.element().begun(); place--) {
            if (Objects.equals(lines.get(place).child(), child)) {
                return place;
            }
        }
        return -1;
    }
}
