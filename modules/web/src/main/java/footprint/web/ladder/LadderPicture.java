package footprint.web.ladder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where everything of a drawn ladder stands: two uprights with a rung for each stage, words beside it, and arrows for
 * stages that lead elsewhere than to the next one up. Lengths are units of a picture 400 wide; the first stage stands at
 * the bottom. Pure.
 */
public final class LadderPicture {

    /** Width of the picture. */
    public static final int WIDTH = 400;
    private static final int LETTERS = 32;
    private static final int LETTERS_BOLD = 26;
    private static final int LINE = 20;
    private static final int GAP = 26;
    private static final int ARROWS_LEFT = 318;
    private static final int NARROWEST = 22;
    private static final int LANE = 16;
    private static final int WIDEST = 100;

    private final List<Rung> rungs = new ArrayList<>();
    private final List<Arrow> arrows = new ArrayList<>();
    private final DrawnLadder ladder;
    private int height;

    /** A line of words. */
    public record Line(String kind, int y, String text) {
    }

    /**
     * @param kind   plain, informal, missing or cafcass: how its bar is drawn
     * @param y      the height of its bar
     * @param top    where its words begin
     * @param bottom where its words end
     */
    public record Rung(DrawnStage stage, String kind, int y, int top, int bottom, List<Line> lines) {
    }

    /**
     * @param path the line, as SVG writes it
     * @param head the three corners of its head
     */
    public record Arrow(int from, int to, String path, String head) {
    }

    public LadderPicture(DrawnLadder ladder) {
        this.ladder = ladder;
        int top = GAP / 2;
        for (DrawnStage stage : ladder.stages().reversed()) {
            Rung rung = rung(stage, top);
            rungs.add(rung);
            top = rung.bottom() + GAP;
        }
        height = Math.max(top, GAP);
        arrows();
    }

    public int getHeight() {
        return height;
    }

    /** From the top of the picture down: the last stage first. */
    public List<Rung> getRungs() {
        return rungs;
    }

    public List<Arrow> getArrows() {
        return arrows;
    }

    /** Whether the uprights are only hinted at, because the arrows say where it goes. */
    public boolean isBranching() {
        return ladder.branches();
    }

    /** Whether a referral to Cafcass stands beside the ladder. */
    public boolean isBeside() {
        return "any-time".equals(ladder.cafcass());
    }

    public boolean isClimbing() {
        return ladder.overdueClimbs();
    }

    private Rung rung(DrawnStage stage, int top) {
        List<Line> lines = new ArrayList<>();
        int y = top + LINE - 5;
        for (String text : wrapped(stage.name(), LETTERS_BOLD)) {
            y = add(lines, "name", y, text);
        }
        String who = stage.incomplete() || stage.roles().isEmpty() ? "Who answers is still to be said" : stage.who();
        for (String text : wrapped(who, LETTERS)) {
            y = add(lines, stage.roles().isEmpty() ? "missing" : "who", y, text);
        }
        for (String text : wrapped(facts(stage), LETTERS)) {
            y = add(lines, "facts", y, text);
        }
        return new Rung(stage, kind(stage), top + LINE / 2, top, y - LINE + 5, lines);
    }

    private static int add(List<Line> lines, String kind, int y, String text) {
        lines.add(new Line(kind, y, text));
        return y + LINE;
    }

    private static String kind(DrawnStage stage) {
        if (stage.cafcass()) {
            return "cafcass";
        }
        return stage.roles().isEmpty() ? "missing" : stage.informal() ? "informal" : "plain";
    }

    private String facts(DrawnStage stage) {
        List<String> facts = new ArrayList<>();
        if (!ladder.days(stage).isEmpty()) {
            facts.add(ladder.days(stage));
        }
        if (stage.informal()) {
            facts.add("informal");
        }
        if (!stage.levelName().isEmpty() && !(stage.informal() && stage.levelName().equals("Informal"))) {
            facts.add("level: " + stage.levelName().toLowerCase(Locale.ROOT));
        }
        if (!stage.countedFor().isEmpty()) {
            facts.add("counted for some kinds");
        } else if (!stage.counted()) {
            facts.add("not counted");
        }
        if (!ladder.skips(stage) && !stage.informal() && !stage.cafcass()) {
            facts.add("may not be gone past");
        }
        return String.join(" · ", facts);
    }

    private void arrows() {
        if (!ladder.branches()) {
            return;
        }
        Map<Integer, Integer> at = new HashMap<>();
        rungs.forEach(rung -> at.put(rung.stage().number(), rung.y()));
        List<int[]> ends = new ArrayList<>();
        ladder.stages().forEach(stage -> ladder.after(stage).forEach(to -> ends.add(new int[] {stage.number(), to.number()})));
        ends.sort(Comparator.comparingInt(end -> Math.abs(at.get(end[0]) - at.get(end[1]))));
        List<List<int[]>> lanes = new ArrayList<>();
        for (int[] end : ends) {
            int lane = lane(lanes, Math.min(at.get(end[0]), at.get(end[1])), Math.max(at.get(end[0]), at.get(end[1])));
            arrows.add(arrow(end, at.get(end[0]) - 4, at.get(end[1]) + 6, Math.min(WIDEST, NARROWEST + lane * LANE)));
        }
    }

    /** The first lane in which nothing else runs between two heights. */
    private static int lane(List<List<int[]>> lanes, int top, int bottom) {
        for (int lane = 0; ; lane++) {
            if (lane == lanes.size()) {
                lanes.add(new ArrayList<>());
            }
            if (lanes.get(lane).stream().allMatch(taken -> bottom <= taken[0] || top >= taken[1])) {
                lanes.get(lane).add(new int[] {top, bottom});
                return lane;
            }
        }
    }

    private static Arrow arrow(int[] end, int fromY, int toY, int bulge) {
        int bend = ARROWS_LEFT + bulge;
        return new Arrow(end[0], end[1], String.format(Locale.ROOT, "M%d %dC%d %d %d %d %d %d", ARROWS_LEFT, fromY, bend, fromY, bend, toY, ARROWS_LEFT + 8, toY),
                String.format(Locale.ROOT, "%d,%d %d,%d %d,%d", ARROWS_LEFT, toY, ARROWS_LEFT + 10, toY - 5, ARROWS_LEFT + 10, toY + 5));
    }

    /** Words in lines of at most so many letters; a longer word is cut. */
    static List<String> wrapped(String text, int letters) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            String rest = word;
            if (!line.isEmpty() && line.length() + 1 + rest.length() > letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (rest.length() > letters) {
                lines.add(rest.substring(0, letters));
                rest = rest.substring(letters);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** The ladder in sentences, from its foot: what the picture shows, for those who do not see it. */
    public List<String> getSentences() {
        List<String> sentences = new ArrayList<>();
        for (DrawnStage stage : ladder.stages()) {
            sentences.add(stage.name() + ": " + (stage.roles().isEmpty() ? "who answers is still to be said" : stage.who() + " answers")
                    + (facts(stage).isEmpty() ? "" : ", " + facts(stage).replace(" · ", ", ")) + "." + then(stage));
        }
        return sentences;
    }

    private String then(DrawnStage stage) {
        List<String> names = ladder.after(stage).stream().map(DrawnStage::name).toList();
        return names.isEmpty() ? " This is the end of the ladder." : " Then " + String.join(" or ", names) + ".";
    }
}
