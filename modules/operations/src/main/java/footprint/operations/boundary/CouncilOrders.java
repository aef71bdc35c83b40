package footprint.operations.boundary;

import footprint.identity.CurrentActor;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.kernel.London;
import footprint.kernel.PageRequest;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.operations.CouncilOrder;
import footprint.operations.NewCouncil;
import footprint.operations.OrderDetail;
import footprint.operations.OrderKind;
import footprint.operations.RegisteredCouncil;
import footprint.operations.control.NewCouncilCheck;
import footprint.operations.control.OrderRules;
import footprint.tenancy.RegistryDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Orders: placing one, and looking what has become of it. The steward carries them out, one at a time for each council. */
@ApplicationScoped
@Transactional
public class CouncilOrders {

    private final RegistryDatabase registry;
    private final CurrentActor current;
    private final Clock clock;

    @Inject
    public CouncilOrders(RegistryDatabase registry, CurrentActor current, Clock clock) {
        this.registry = registry;
        this.current = current;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected CouncilOrders() {
        this(null, null, null);
    }

    /**
     * Orders a new council.
     *
     * @throws ProblemException OPE-010 to OPE-018, all faults of the form at once; OPE-025 when it has been ordered already
     */
    @Permit(Permission.OPERATE)
    public CouncilOrder onboard(NewCouncil form) {
        return registry.call(sql -> {
            List<RegisteredCouncil> known = sql.createQuery("select " + RegistryRows.COUNCIL + " from council c order by c.code")
                    .map((row, context) -> RegistryRows.council(row)).list();
            refuseIfAny(NewCouncilCheck.problems(form, known));
            return place(sql, OrderKind.ONBOARD, form.code(), form.asDetail());
        });
    }

    /**
     * Orders something for a council that is there.
     *
     * @param said what the order says, by the words of {@link OrderKind}; what the kind does not need is not kept
     * @throws ProblemException OPE-020 no such council, OPE-021 not in this state, OPE-022 to OPE-024 what is said or missing,
     *                          OPE-025 another order is still open
     */
    @Permit(Permission.OPERATE)
    public CouncilOrder place(OrderKind kind, String council, Map<String, String> said) {
        Map<String, String> detail = new LinkedHashMap<>();
        kind.needs().forEach(need -> detail.put(need, said.getOrDefault(need, "").strip()));
        return registry.call(sql -> {
            refuseIfAny(OrderRules.problems(kind, CouncilRegister.council(sql, council), detail, London.today(clock)));
            return place(sql, kind, council, detail);
        });
    }

    /**
     * One order.
     *
     * @throws ProblemException OPE-027 when there is none of this number
     */
    @Permit(Permission.OPERATE)
    public CouncilOrder order(long id) {
        return registry.call(sql -> order(sql, id));
    }

    /**
     * Orders, the newest first.
     *
     * @param council only this council's; blank for all
     */
    @Permit(Permission.OPERATE)
    public Slice<CouncilOrder> orders(String council, PageRequest page) {
        String code = council == null ? "" : council;
        return registry.call(sql -> new Slice<>(sql.createQuery("select " + RegistryRows.ORDER + " " + """
                        from council_order where :code = '' or council = :code order by id desc limit :size offset :offset""")
                .bind("code", code).bind("size", page.size()).bind("offset", page.offset()).map((row, context) -> RegistryRows.order(row)).list(),
                sql.createQuery("select count(*) from council_order where :code = '' or council = :code").bind("code", code)
                        .mapTo(Long.class).one(), page));
    }

    private CouncilOrder place(Handle sql, OrderKind kind, String council, Map<String, String> detail) {
        long id = sql.createQuery("""
                        insert into council_order (council, kind, detail, ordered_by)
                        values (:council, :kind, cast(:detail as jsonb), :by) on conflict do nothing returning id""")
                .bind("council", council).bind("kind", kind.code()).bind("detail", OrderDetail.text(detail))
                .bind("by", current.actor().username()).mapTo(Long.class).findOne()
                .orElseThrow(() -> new ProblemException(Problem.conflict("OPE-025",
                        "An order for this council is still being carried out. Nothing was ordered. Wait until it has ended.")));
        return order(sql, id);
    }

    private static CouncilOrder order(Handle sql, long id) {
        return sql.createQuery("select " + RegistryRows.ORDER + " from council_order where id = :id").bind("id", id)
                .map((row, context) -> RegistryRows.order(row)).findOne().orElseThrow(() -> new ProblemException(
                        Problem.notFound("OPE-027", "There is no order of this number. Choose one from the list.")));
    }

    private static void refuseIfAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }
}
