package footprint.demonstration.world;

import footprint.reviews.CareFacts;
import footprint.reviews.ReviewDates;
import footprint.reviews.ReviewsSettings;
import footprint.reviews.control.ReviewChain;
import footprint.reviews.control.RulesInForce;
import footprint.tenancy.Version;
import footprint.timetable.WorkingCalendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The product's own due dates, asked about a child who is not there: no other sum decides what is in time. */
public final class Timetable {

    /** As many past reviews as a due date may rest on: the kind, the clock, and the move before it. */
    private static final int REMEMBERED = 4;

    private final ReviewChain chain;
    private final RulesInForce rules;
    private final WorkingCalendar calendar = WorkingCalendar.englandAndWales();

    /** @param versions the council's rules on reviews, by date */
    public Timetable(List<Version<ReviewsSettings>> versions) {
        rules = new RulesInForce(versions);
        chain = new ReviewChain(rules, calendar);
    }

    /** When the review after those held is due, as far as the moves before a day bear on it. */
    LocalDate next(Spell spell, List<Held> held, LocalDate movesBefore) {
        List<Held> recent = held.subList(Math.max(0, held.size() - REMEMBERED), held.size());
        return chain.of(facts(spell, null, recent, movesBefore)).next().dueOn();
    }

    /** Every review of a spell with its due date, as the product will compute it from the rows. */
    ReviewDates dated(Spell spell) {
        return chain.of(facts(spell, spell.end, spell.reviews, LocalDate.MAX));
    }

    /** The same as if the child had not left: what was arranged and could not be held. */
    ReviewDates.Next unheld(Spell spell) {
        return chain.of(facts(spell, null, spell.reviews, LocalDate.MAX)).next();
    }

    /** When the record of a review is due. */
    LocalDate recordDue(LocalDate held) {
        return rules.on(held).record().interval().after(held, calendar);
    }

    List<String> lateReasons(LocalDate day) {
        return rules.on(day).lateReasons().stream().map(ReviewsSettings.Choice::code).toList();
    }

    boolean works(LocalDate day) {
        return calendar.isWorkingDay(day);
    }

    LocalDate workingDayUpTo(LocalDate day) {
        LocalDate found = day;
        while (!works(found)) {
            found = found.minusDays(1);
        }
        return found;
    }

    LocalDate workingDayFrom(LocalDate day) {
        LocalDate found = day;
        while (!works(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    private static CareFacts facts(Spell spell, LocalDate end, List<Held> held, LocalDate movesBefore) {
        List<CareFacts.Move> moves = new ArrayList<>();
        for (Spell.Stay stay : spell.stays) {
            if (stay.isMove() && stay.start.isBefore(movesBefore)) {
                moves.add(new CareFacts.Move(stay.start, stay.planned, false));
            }
        }
        List<CareFacts.Held> reviews = new ArrayList<>();
        for (int i = 0; i < held.size(); i++) {
            reviews.add(new CareFacts.Held(i, held.get(i).first, held.get(i).day));
        }
        return new CareFacts(0, List.of(new CareFacts.Period(0, spell.start, end, false)), moves, reviews, null);
    }
}
