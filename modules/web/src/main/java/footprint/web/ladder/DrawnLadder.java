package footprint.web.ladder;

import footprint.escalation.Ladder;
import footprint.timetable.Interval;
import tools.jackson.databind.JsonNode;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A ladder as it is to be seen, sound or not: a draft may lack what a published ladder must have.
 *
 * @param stages        lowest first
 * @param respondWithin how long a stage has that does not say otherwise, in words; null where nothing is said
 * @param totalWithin   how long the whole may take, in words; null where that is not watched
 * @param maySkip       whether stages may be gone past
 * @param overdueClimbs whether an unanswered alert climbs by itself
 * @param cafcass       stage, any-time or none
 * @param remindBefore  how long before the last day people are reminded, in words; null: on that day only
 */
public record DrawnLadder(List<DrawnStage> stages, String respondWithin, String totalWithin, boolean maySkip, boolean overdueClimbs,
                          String cafcass, String remindBefore) {

    /** The key under which the settings keep the ladder. */
    static final String LADDER = "ladder";

    public DrawnLadder {
        stages = stages.stream().sorted(Comparator.comparingInt(DrawnStage::number)).toList();
    }

    /** Out of the whole settings of the room. */
    public static DrawnLadder of(JsonNode settings) {
        JsonNode ladder = settings.path(LADDER);
        return new DrawnLadder(ladder.path("stages").valueStream().map(DrawnStage::of).toList(), text(ladder, "respond-within"),
                text(ladder, "total-within"), ladder.path("may-skip").asBoolean(false), ladder.path("overdue-climbs").asBoolean(false),
                ladder.path("cafcass").asString("none"), text(ladder, "remind-before"));
    }

    /** A ladder that holds. */
    public static DrawnLadder of(Ladder ladder) {
        return new DrawnLadder(ladder.stages().stream().map(DrawnStage::of).toList(), words(ladder.respondWithin()), words(ladder.totalWithin()),
                ladder.maySkip(), ladder.overdueClimbs(), ladder.cafcass().name().toLowerCase(Locale.ROOT).replace('_', '-'), words(ladder.remindBefore()));
    }

    static String words(Interval interval) {
        return interval == null ? null : interval.words();
    }

    public Optional<DrawnStage> stage(int number) {
        return stages.stream().filter(stage -> stage.number() == number).findFirst();
    }

    /** Whether some stage says itself which come next, so that the ladder is more than one line. */
    public boolean branches() {
        return stages.stream().anyMatch(stage -> !stage.next().isEmpty());
    }

    /** The stages that may come after one: those it names, else the next one up; none at the end. */
    public List<DrawnStage> after(DrawnStage stage) {
        if (!stage.next().isEmpty()) {
            return stages.stream().filter(other -> stage.next().contains(other.number())).toList();
        }
        return stages.stream().filter(other -> other.number() > stage.number()).limit(1).toList();
    }

    /** How long somebody has at a stage, in words; empty where nothing is said, and where nobody is waited for. */
    public String days(DrawnStage stage) {
        if (stage.cafcass() || stage.incomplete()) {
            return "";
        }
        String said = stage.respondWithin() == null ? respondWithin : stage.respondWithin();
        return said == null ? "" : said;
    }

    /** Whether a stage may be gone past. */
    public boolean skips(DrawnStage stage) {
        return stage.maySkip() == null ? maySkip : stage.maySkip();
    }

    /** Whether an unanswered alert climbs from a stage by itself. */
    public boolean climbs(DrawnStage stage) {
        return overdueClimbs && !stage.cafcass() && !after(stage).isEmpty();
    }

    static String text(JsonNode node, String key) {
        return node.path(key).isString() ? node.path(key).asString() : null;
    }
}
