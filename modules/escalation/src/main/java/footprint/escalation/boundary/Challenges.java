package footprint.escalation.boundary;

import footprint.escalation.AlertKind;
import footprint.escalation.AlertLine;
import footprint.escalation.Challenge;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.kernel.London;
import footprint.kernel.PageRequest;
import footprint.kernel.Slice;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tracker of themed and collective challenges, for the head of safeguarding and quality assurance (R078, R084). */
@ApplicationScoped
@Transactional
public class Challenges {

    private static final String WANTED = """
            a.kind in ('themed', 'collective') and (cast(:kind as text) is null or a.kind = :kind)
            and case when cast(:state as text) is null then a.state <> 'withdrawn' else a.state = :state end
            """;

    private final CouncilDatabase database;
    private final Settings settings;
    private final Clock clock;

    @Inject
    public Challenges(CouncilDatabase database, Settings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Challenges() {
        this(null, null, null);
    }

    /**
     * The challenges that whoever asks sees, each once.
     *
     * @param kind  themed or collective; null for both
     * @param state open, resolved or withdrawn; null for all but those taken back, which are in no count (R086)
     */
    @Permit(Permission.ALERTS_READ)
    public Slice<Challenge> list(AlertKind kind, String state, PageRequest page) {
        Slice<AlertLine> lines = new AlertQueries(database.sql(), London.today(clock), new AlertSettings(settings))
                .chosen(WANTED, query -> query.bind("kind", kind == null ? null : kind.code()).bind("state", state), page);
        Map<Long, Said> said = said(lines.rows().stream().map(AlertLine::id).toList());
        return new Slice<>(lines.rows().stream().map(line -> challenge(line, said.get(line.id()))).toList(), lines.total(), page);
    }

    /** What was answered and what came of it, for all on a page at once. */
    private Map<Long, Said> said(List<Long> ids) {
        Map<Long, Said> said = new HashMap<>();
        database.sql().createQuery("""
                        select a.id, a.policy_changed, a.resolution, s.response, s.responded_on, coalesce(s.responder, p.full_name) as responder
                        from alert a left join lateral (select * from alert_step x where x.alert_id = a.id and x.responded_on is not null
                                                        order by x.moves desc, x.stage desc, x.id desc limit 1) s on true
                        left join person p on p.id = s.responded_by where a.id = any (:ids)""")
                .bindArray("ids", Long.class, ids.toArray())
                .map((row, context) -> said.put(row.getLong("id"), new Said(row.getString("response"), row.getObject("responded_on", LocalDate.class),
                        row.getString("responder"), row.getString("policy_changed"), row.getString("resolution")))).list();
        return said;
    }

    private static Challenge challenge(AlertLine line, Said said) {
        return new Challenge(line, said.answer(), said.on(), said.by(), said.policy(), said.resolution());
    }

    private record Said(String answer, LocalDate on, String by, String policy, String resolution) {
    }
}
