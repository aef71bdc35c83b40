package footprint.operations.boundary;

import footprint.kernel.CouncilCode;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.kernel.SealedWord;
import footprint.operations.CouncilOrder;
import footprint.operations.NewCouncil;
import footprint.operations.OrderDetail;
import footprint.operations.OrderKind;
import footprint.operations.RegisteredCouncil;
import footprint.operations.control.NewCouncilCheck;
import footprint.operations.control.OrderRules;
import org.jdbi.v3.core.Handle;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Orders in the registry, for every way in which one is placed: pages, interface, command line. The handle stands in the
 * registry, as the operator's role or as its owner.
 */
public final class OrderBook {

    private final Handle sql;
    private final Optional<String> sealingKey;

    public OrderBook(Handle sql) {
        this(sql, Optional.empty());
    }

    /** @param sealingKey what an order's secret is sealed with; without it no order with a secret is taken */
    public OrderBook(Handle sql, Optional<String> sealingKey) {
        this.sql = sql;
        this.sealingKey = sealingKey.filter(key -> !key.isBlank());
    }

    /**
     * Orders a new council.
     *
     * @param by who orders
     * @throws ProblemException OPE-010 to OPE-018, OPE-025
     */
    public CouncilOrder onboard(NewCouncil form, String by) {
        List<RegisteredCouncil> known = sql.createQuery("select " + RegistryRows.COUNCIL + " from council c order by c.code")
                .map((row, context) -> RegistryRows.council(row)).list();
        refuseIfAny(NewCouncilCheck.problems(form, known));
        return insert(OrderKind.ONBOARD, form.code(), form.asDetail(), by);
    }

    /**
     * Orders something for a council that is there.
     *
     * @param said  what the order says; what the kind does not need is not kept
     * @param today the day in London
     * @throws ProblemException OPE-020 to OPE-025, OPE-031, OPE-054
     */
    public CouncilOrder place(OrderKind kind, String council, Map<String, String> said, String by, LocalDate today) {
        Map<String, String> detail = new LinkedHashMap<>();
        kind.needs().forEach(need -> detail.put(need, said.getOrDefault(need, "").strip()));
        kind.may().forEach(word -> detail.put(word, said.getOrDefault(word, "").strip()));
        refuseIfAny(OrderRules.problems(kind, council(council), detail, today));
        detail.computeIfPresent(OrderKind.SECRET, (word, secret) -> sealed(council, secret));
        return insert(kind, council, detail, by);
    }

    /**
     * One order.
     *
     * @throws ProblemException OPE-027 when there is none of this number
     */
    public CouncilOrder order(long id) {
        return sql.createQuery("select " + RegistryRows.ORDER + " from council_order where id = :id").bind("id", id)
                .map((row, context) -> RegistryRows.order(row)).findOne().orElseThrow(() -> new ProblemException(
                        Problem.notFound("OPE-027", "There is no order of this number. Choose one from the list.")));
    }

    /**
     * One council.
     *
     * @throws ProblemException OPE-020 when there is none of this code
     */
    public RegisteredCouncil council(String code) {
        return sql.createQuery("select " + RegistryRows.COUNCIL + " from council c where c.code = :code").bind("code", code)
                .map((row, context) -> RegistryRows.council(row)).findOne().orElseThrow(() -> new ProblemException(
                        Problem.notFound("OPE-020", "There is no council of this short name. Nothing was ordered. Choose one from the list.")));
    }

    private String sealed(String council, String secret) {
        return new SealedWord(sealingKey.orElseThrow(() -> new ProblemException(Problem.conflict("OPE-054",
                "A secret can only be handed over when FOOTPRINT_SEALING_KEY is set. Nothing was ordered. Set it for the steward and wherever orders are placed.")))
        ).seal(new CouncilCode(council), secret);
    }

    private CouncilOrder insert(OrderKind kind, String council, Map<String, String> detail, String by) {
        long id = sql.createQuery("""
                        insert into council_order (council, kind, detail, ordered_by)
                        values (:council, :kind, cast(:detail as jsonb), :by) on conflict do nothing returning id""")
                .bind("council", council).bind("kind", kind.code()).bind("detail", OrderDetail.text(detail)).bind("by", by).mapTo(Long.class)
                .findOne().orElseThrow(() -> new ProblemException(Problem.conflict("OPE-025",
                        "An order for this council is still being carried out. Nothing was ordered. Wait until it has ended.")));
        return order(id);
    }

    private static void refuseIfAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }
}
