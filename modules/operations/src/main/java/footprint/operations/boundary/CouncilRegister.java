package footprint.operations.boundary;

import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.kernel.PageRequest;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.operations.Certificate;
import footprint.operations.RegisteredCouncil;
import footprint.tenancy.RegistryDatabase;
import footprint.tenancy.onboarding.MigrationScripts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.util.List;
import java.util.Map;

/** Which councils there are, in which state, on which server, at which version; and the certificates of those that are gone. */
@ApplicationScoped
@Transactional
public class CouncilRegister {

    private static final Map<String, String> COLUMNS = Map.of("name", "c.name", "code", "c.code", "state", "c.state", "since", "c.state_since",
            "server", "c.server");

    private final RegistryDatabase registry;

    @Inject
    public CouncilRegister(RegistryDatabase registry) {
        this.registry = registry;
    }

    /** For the container's proxy. */
    protected CouncilRegister() {
        this(null);
    }

    /**
     * Councils, by name unless another column is asked for.
     *
     * @param words only those whose name or code has these words; blank for all
     * @param state only those in this state; blank for all
     */
    @Permit(Permission.OPERATE)
    public Slice<RegisteredCouncil> councils(String words, String state, PageRequest page) {
        String like = "%" + escaped(words) + "%";
        String wanted = state == null ? "" : state;
        String order = COLUMNS.getOrDefault(page.sort() == null ? "" : page.sort(), "c.name") + (page.descending() ? " desc" : "") + ", c.code";
        return registry.call(sql -> {
            String where = " from council c where (c.name ilike :like or c.code ilike :like) and (:state = '' or c.state = :state)";
            long total = sql.createQuery("select count(*)" + where).bind("like", like).bind("state", wanted).mapTo(Long.class).one();
            List<RegisteredCouncil> rows = sql.createQuery("select " + RegistryRows.COUNCIL + where + " order by " + order
                            + " limit :size offset :offset").bind("like", like).bind("state", wanted).bind("size", page.size())
                    .bind("offset", page.offset()).map((row, context) -> RegistryRows.council(row)).list();
            return new Slice<>(rows, total, page);
        });
    }

    /**
     * One council.
     *
     * @throws ProblemException OPE-020 when there is none of this code
     */
    @Permit(Permission.OPERATE)
    public RegisteredCouncil council(String code) {
        return registry.call(sql -> new OrderBook(sql).council(code));
    }

    /** Fingerprint of the scripts that this version of the application brings: a council that carries another is not served. */
    @Permit(Permission.OPERATE)
    public String version() {
        return MigrationScripts.onClassPath().fingerprint();
    }

    /** The names of the servers on which councils may live. */
    @Permit(Permission.OPERATE)
    public List<String> servers() {
        return registry.call(sql -> sql.createQuery("select name from server order by added_at, name").mapTo(String.class).list());
    }

    /** Certificates of deletion, the newest first. */
    @Permit(Permission.OPERATE)
    public Slice<Certificate> certificates(PageRequest page) {
        return registry.call(sql -> new Slice<>(sql.createQuery("""
                        select id, council, name, gss_code, document::text as document, issued_at from certificate
                        order by id desc limit :size offset :offset""")
                .bind("size", page.size()).bind("offset", page.offset()).map((row, context) -> RegistryRows.certificate(row)).list(),
                sql.createQuery("select count(*) from certificate").mapTo(Long.class).one(), page));
    }

    /**
     * One certificate.
     *
     * @throws ProblemException OPE-026 when there is none of this number
     */
    @Permit(Permission.OPERATE)
    public Certificate certificate(long id) {
        return registry.call(sql -> sql.createQuery("""
                        select id, council, name, gss_code, document::text as document, issued_at from certificate where id = :id""")
                .bind("id", id).map((row, context) -> RegistryRows.certificate(row)).findOne()
                .orElseThrow(() -> new ProblemException(Problem.notFound("OPE-026", "There is no certificate of this number. Choose one from the list."))));
    }

    private static String escaped(String words) {
        return words == null ? "" : words.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
