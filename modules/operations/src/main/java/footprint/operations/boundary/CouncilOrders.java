package footprint.operations.boundary;

import footprint.identity.CurrentActor;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.kernel.London;
import footprint.kernel.PageRequest;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.operations.CouncilOrder;
import footprint.operations.NewCouncil;
import footprint.operations.OrderKind;
import footprint.tenancy.RegistryDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Orders: placing one, and looking what has become of it. The steward carries them out, one at a time for each council. */
@ApplicationScoped
@Transactional
public class CouncilOrders {

    private final RegistryDatabase registry;
    private final CurrentActor current;
    private final Clock clock;
    private final Optional<String> sealingKey;

    @Inject
    public CouncilOrders(RegistryDatabase registry, CurrentActor current, Clock clock,
                         @ConfigProperty(name = "footprint.sealing.key") Optional<String> sealingKey) {
        this.registry = registry;
        this.current = current;
        this.clock = clock;
        this.sealingKey = sealingKey;
    }

    /** For the container's proxy. */
    protected CouncilOrders() {
        this(null, null, null, Optional.empty());
    }

    /**
     * Orders a new council.
     *
     * @throws ProblemException OPE-010 to OPE-018, all faults of the form at once; OPE-025 when it has been ordered already
     */
    @Permit(Permission.OPERATE)
    public CouncilOrder onboard(NewCouncil form) {
        return registry.call(sql -> new OrderBook(sql).onboard(form, current.actor().username()));
    }

    /**
     * Orders something for a council that is there.
     *
     * @param said what the order says, by the words of {@link OrderKind}; what the kind does not need is not kept
     * @throws ProblemException OPE-020 no such council, OPE-021 not in this state, OPE-022 to OPE-024 and OPE-031 what is said or missing,
     *                          OPE-025 another order is still open
     */
    @Permit(Permission.OPERATE)
    public CouncilOrder place(OrderKind kind, String council, Map<String, String> said) {
        return registry.call(sql -> new OrderBook(sql, sealingKey).place(kind, council, said, current.actor().username(), London.today(clock)));
    }

    /**
     * One order.
     *
     * @throws ProblemException OPE-027 when there is none of this number
     */
    @Permit(Permission.OPERATE)
    public CouncilOrder order(long id) {
        return registry.call(sql -> new OrderBook(sql).order(id));
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
}
