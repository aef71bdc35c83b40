package footprint.caseload.boundary;

import footprint.caseload.HoursSpell;
import footprint.caseload.TeamMoves;
import footprint.caseload.control.Handing.Span;
import footprint.caseload.control.HoursWords;
import footprint.caseload.control.Posts;
import footprint.caseload.control.Posts.Spell;
import footprint.caseload.control.Splits;
import footprint.identity.AuditNote;
import footprint.identity.CurrentActor;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.identity.ShowsNobody;
import footprint.kernel.London;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Several reviewers sent to other teams on one day: a dual team that splits, teams that become one (R101). What was before that day stays. */
@ApplicationScoped
@Transactional
public class TeamSplits {

    private final CouncilDatabase database;
    private final Settings settings;
    private final CurrentActor actors;
    private final Clock clock;
    private final AuditNote trail;

    @Inject
    public TeamSplits(CouncilDatabase database, Settings settings, CurrentActor actors, Clock clock, AuditNote trail) {
        this.database = database;
        this.settings = settings;
        this.actors = actors;
        this.clock = clock;
        this.trail = trail;
    }

    /** For the container's proxy. */
    protected TeamSplits() {
        this(null, null, null, null, null);
    }

    /** The teams of a day by their codes, as far as the caller may choose them. */
    @Permit(Permission.CASELOADS_WRITE)
    @ShowsNobody
    public Map<String, String> teams(LocalDate day) {
        return new TeamsOfDay(rows(), settings, actors.actor().team()).all(day);
    }

    /**
     * What would become of the teams; nothing is written.
     *
     * @param first the first day in the new teams
     * @param teams the new team's code for each reviewer who goes to another
     * @throws ProblemException CAS-078 no day, or a team that is none on it
     */
    @Permit(Permission.CASELOADS_WRITE)
    @ShowsNobody
    public TeamMoves preview(LocalDate first, Map<Long, String> teams) {
        if (first == null) {
            throw new ProblemException(Problem.invalid("CAS-078", "first", "Enter the first day in the new teams. Nothing was moved."));
        }
        HoursRows rows = rows();
        TeamsOfDay known = new TeamsOfDay(rows, settings, actors.actor().team());
        if (teams.values().stream().distinct().anyMatch(code -> !known.known(code, first))) {
            throw new ProblemException(Problem.invalid("CAS-078", "first", "Choose teams that this council has on that day. Nothing was moved."));
        }
        List<HoursSpell> held = rows.on(first, null);
        boolean moves = held.stream().anyMatch(spell -> teams.containsKey(spell.reviewerId()) && !teams.get(spell.reviewerId()).equals(spell.team()));
        return Splits.of(first, held, teams, names(rows, teams.values(), first), moves && first.isBefore(London.today(clock)));
    }

    /**
     * Sends them there. @param seen the mark that the preview gave
     *
     * @throws ProblemException CAS-075 days that have passed would change and nobody says why; CAS-076 hours were changed since the preview; CAS-078 as
     *                          {@link #preview}, or nobody moves
     */
    @Permit(Permission.CASELOADS_WRITE)
    public TeamMoves move(LocalDate first, Map<Long, String> teams, String because, String seen) {
        HoursRows rows = rows();
        rows.lock(teams.keySet());
        TeamMoves told = preview(first, teams);
        if (!told.seen().equals(seen)) {
            throw new ProblemException(Problem.conflict("CAS-076", "Somebody changed these hours meanwhile. Nothing was moved. Look at them again."));
        }
        List<TeamMoves.Person> moving = told.people().stream().filter(TeamMoves.Person::moves).toList();
        if (moving.isEmpty()) {
            throw new ProblemException(Problem.invalid("CAS-078", "people", "Choose another team for at least one reviewer. Nothing was moved."));
        }
        String why = because == null ? "" : because.strip();
        if ((told.inPast() || !why.isEmpty()) && !HoursWords.isReason(why)) {
            throw new ProblemException(Problem.invalid("CAS-075", "because", told.inPast()
                    ? "This changes days that have passed, so say in at least three words, and at most 500 characters, why. Nothing was moved."
                    : "Say why in three words to 500 characters, or leave it empty. Nothing was moved."));
        }
        TeamsOfDay known = new TeamsOfDay(rows, settings, actors.actor().team());
        moving.stream().map(TeamMoves.Person::to).distinct().forEach(code -> known.keep(code, first));
        Map<String, String> names = rows.teams(null);
        Map<Long, List<HoursSpell>> all = rows.of(moving.stream().map(TeamMoves.Person::reviewerId).toList()).stream().collect(Collectors.groupingBy(HoursSpell::reviewerId));
        moving.forEach(one -> moved(rows, one, first, ReviewerHours.spells(all.get(one.reviewerId())), why, names));
        if (!why.isEmpty()) {
            trail.because(why);
        }
        return told;
    }

    private void moved(HoursRows rows, TeamMoves.Person one, LocalDate first, List<Spell> before, String why, Map<String, String> names) {
        List<Spell> after = Posts.moved(before, first, one.to());
        String stood = json(one.reviewerId());
        rows.save(one.reviewerId(), before, after);
        trail.changed(null, "reviewer hours", stood, json(one.reviewerId()));
        Optional<Span> past = Posts.changedBefore(London.today(clock), before, after);
        past.ifPresent(days -> rows.correct(one.reviewerId(), days, HoursWords.said(before.stream().filter(spell -> !after.contains(spell)).toList(), names),
                HoursWords.said(after.stream().filter(spell -> !before.contains(spell)).toList(), names), why, clock.instant().atOffset(ZoneOffset.UTC), actors.actor().personId()));
    }

    private String json(long reviewer) {
        return database.sql().createQuery("select jsonb_agg(to_jsonb(h) order by h.from_date)::text from reviewer_hours h where h.reviewer_id = ?")
                .bind(0, reviewer).mapTo(String.class).one();
    }

    private Map<String, String> names(HoursRows rows, java.util.Collection<String> chosen, LocalDate day) {
        Map<String, String> names = rows.teams(null);
        settings.on(footprint.caseload.CaseloadSettings.class, day).teams().stream().filter(team -> chosen.contains(team.code()))
                .forEach(team -> names.putIfAbsent(team.code(), team.name()));
        return names;
    }

    private HoursRows rows() {
        return new HoursRows(database.sql(), actors.actor().team());
    }
}
