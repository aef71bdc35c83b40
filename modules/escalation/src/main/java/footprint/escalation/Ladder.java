package footprint.escalation;

import footprint.timetable.Interval;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The stages that an alert may climb, lowest first.
 *
 * @param respondWithin how long whoever is challenged has, where the stage does not say otherwise
 * @param totalWithin   how long the whole dispute should take at most; null where that is not watched
 * @param maySkip       whether stages may be gone past, where the stage does not say otherwise (R068)
 * @param overdueClimbs whether an unanswered alert climbs by itself (R066)
 * @param cafcass       how Cafcass comes into it (R072, R073)
 * @param stages        lowest first
 * @param remindBefore  how long before the last day those who answer are reminded; null: not before it
 */
public record Ladder(Interval respondWithin, Interval totalWithin, boolean maySkip, boolean overdueClimbs, CafcassRoute cafcass,
                     List<Stage> stages, Interval remindBefore) {

    public Ladder {
        stages = stages.stream().sorted(Comparator.comparingInt(Stage::number)).toList();
    }

    /** How Cafcass comes into it. */
    public enum CafcassRoute {
        /** It is a stage of the ladder: a referral moves the alert there. */
        STAGE,
        /** Beside the ladder, at any time: a referral leaves the stage as it is. */
        ANY_TIME,
        /** Not from here. */
        NONE
    }

    /**
     * One rung.
     *
     * @param number         its place; 0 is usual for informal
     * @param label          as it is read: Stage 1
     * @param answeringRoles the titles of those who answer here
     * @param respondWithin  how long they have; null: as the ladder says
     * @param informal       whether it is informal
     * @param counted        whether alerts that never went further are in the printed numbers (R064)
     * @param maySkip        whether it may be gone past; null: as the ladder says
     * @param cafcass        whether this is the referral to Cafcass
     * @param incomplete     whether who answers is still to be entered; it may then not be entered
     * @param next           the numbers of the rungs to which an alert may climb from here; null: any higher one
     * @param countedFor     the kinds of alert that are in the printed numbers though they went no further; null: as counted says
     * @param level          how high it stands on the scale that councils share; null while that is not chosen
     */
    public record Stage(int number, String label, List<String> answeringRoles, Interval respondWithin, Boolean informal, Boolean counted,
                        Boolean maySkip, Boolean cafcass, Boolean incomplete, List<Integer> next, List<AlertKind> countedFor, SharedLevel level) {

        public Stage {
            next = next == null ? null : next.stream().sorted().toList();
            countedFor = countedFor == null ? null : List.copyOf(countedFor);
            answeringRoles = List.copyOf(answeringRoles);
            informal = Boolean.TRUE.equals(informal);
            counted = !Boolean.FALSE.equals(counted);
            cafcass = Boolean.TRUE.equals(cafcass);
            incomplete = Boolean.TRUE.equals(incomplete);
        }

        /** A rung of which only the number is known. */
        public static Stage unnamed(int number) {
            return new Stage(number, "Stage " + number, List.of(), null, null, null, null, null, null, null, null, null);
        }

        private Stage withoutLevel() {
            return new Stage(number, label, answeringRoles, respondWithin, informal, counted, maySkip, cafcass, incomplete, next, countedFor, null);
        }

        /** Who answers, as it is stored with the step and printed: Social Worker, Team Manager. */
        public String title() {
            return String.join(", ", answeringRoles);
        }

        /** Who answers, in a sentence: Social Worker or Team Manager. */
        public String who() {
            int last = answeringRoles.size() - 1;
            return last == 0 ? answeringRoles.getFirst()
                    : String.join(", ", answeringRoles.subList(0, last)) + " or " + answeringRoles.get(last);
        }
    }

    /** Whether an alert climbs both in the same way. A level is how a stage is read, not how it is climbed: another level makes no other ladder. */
    public boolean climbsLike(Ladder other) {
        return withoutLevels().equals(other.withoutLevels());
    }

    private Ladder withoutLevels() {
        return new Ladder(respondWithin, totalWithin, maySkip, overdueClimbs, cafcass, stages.stream().map(Stage::withoutLevel).toList(), remindBefore);
    }

    public Optional<Stage> stage(int number) {
        return stages.stream().filter(stage -> stage.number() == number).findFirst();
    }

    /** The rungs to which an alert may climb from one, were none between them barred: those that it names, or every higher one. */
    public List<Stage> next(Stage from) {
        return stages.stream().filter(stage -> from.next() == null ? stage.number() > from.number() : from.next().contains(stage.number())).toList();
    }

    /** Whether a rung says where it leads, so that not every higher one can be reached from every lower one. */
    public boolean branches() {
        return stages.stream().anyMatch(stage -> stage.next() != null);
    }

    /** The rungs strictly between two. */
    public List<Stage> between(int lower, int upper) {
        return stages.stream().filter(stage -> stage.number() > lower && stage.number() < upper).toList();
    }

    public Optional<Stage> cafcassStage() {
        return stages.stream().filter(Stage::cafcass).findFirst();
    }

    public boolean maySkip(Stage stage) {
        return stage.maySkip() == null ? maySkip : stage.maySkip();
    }

    public Interval respondWithin(Stage stage) {
        return stage.respondWithin() == null ? respondWithin : stage.respondWithin();
    }
}
