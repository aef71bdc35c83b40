package footprint.operations.steward;

import footprint.kernel.CouncilCode;
import footprint.kernel.London;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.operations.Certificate;
import footprint.operations.CouncilOrder;
import footprint.operations.OrderKind;
import footprint.operations.RegisteredCouncil;
import footprint.operations.Retention;
import footprint.operations.boundary.OrderBook;
import footprint.operations.boundary.RegistryRows;
import footprint.operations.control.DeletionRules;
import footprint.operations.control.OrderRules;
import footprint.tenancy.archive.CouncilArchive;
import footprint.tenancy.archive.Manifest;
import footprint.tenancy.onboarding.CouncilRemoval;
import footprint.tenancy.onboarding.OwnerDatabase;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Destroys a council that has left. Everything is asked first and nothing destroyed while an answer is missing; the
 * certificate is written before the first byte goes, and from then on the work only goes forward, whoever takes it up.
 */
final class DeleteWork implements Work {

    private static final String CERTIFICATE = "certificate";

    private final OwnerDatabase database;
    private final SignInService signIn;
    private final CouncilArchive archive;
    private final Exports exports;
    private final Retention retention;
    private final Clock clock;

    DeleteWork(OwnerDatabase database, SignInService signIn, CouncilArchive archive, Exports exports, Retention retention, Clock clock) {
        this.database = database;
        this.signIn = signIn;
        this.archive = archive;
        this.exports = exports;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public Map<String, String> carryOut(CouncilOrder order, Steps steps) {
        CouncilCode code = new CouncilCode(order.council());
        String certificate = steps.noted(CERTIFICATE).orElse(null);
        if (certificate == null) {
            steps.now("Asking whether it may be destroyed");
            certificate = Long.toString(certify(order, code));
            steps.note(CERTIFICATE, certificate);
        }
        steps.now("Destroying schema, role and organization");
        CouncilRemoval removal = new CouncilRemoval(database.servers());
        removal.remove(code);
        signIn.remove(order.council());
        steps.now("Looking whether anything is left");
        List<String> left = removal.remains(code);
        if (!left.isEmpty() || signIn.knows(order.council())) {
            throw new IllegalStateException("Something of the council is left: " + left);
        }
        return Map.of(CERTIFICATE, certificate);
    }

    @Override
    public boolean goesForward(Steps steps) {
        return steps.noted(CERTIFICATE).isPresent();
    }

    /** Asks everything, and writes down what is about to go. */
    private long certify(CouncilOrder order, CouncilCode code) {
        LocalDate today = London.today(clock);
        RegisteredCouncil council = database.registry(sql -> new OrderBook(sql).council(order.council()));
        List<Problem> problems = OrderRules.problems(OrderKind.DELETE, council, order.detail(), today);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        DeletionRules.Verdict verdict = DeletionRules.decide(lives(code), order.detail().getOrDefault(OrderKind.RECEIPT, ""), retention, today);
        if (!verdict.allowed()) {
            throw new ProblemException(Problem.conflict("OPE-050", verdict.rule() + " Nothing was destroyed. Hand the records over to whoever keeps them"
                    + " from now on, and give that authority's receipt with the order."));
        }
        Manifest now = sameAsExported(order, code);
        String name = CouncilRemoval.nameOf(code);
        Certificate certificate = new Certificate(0, council.code(), council.name(), council.gssCode(), order.orderedBy(),
                order.detail().get(OrderKind.REASON), verdict.rule(), order.detail().get(OrderKind.CHECKSUM).strip(), name, name, council.code(),
                now.tables().stream().map(table -> new Certificate.Table(table.name(), table.rows(), table.sha256())).toList(), null);
        return database.registry(sql -> sql.createQuery("""
                        insert into certificate (council, name, gss_code, document) values (:council, :name, :gss, cast(:document as jsonb)) returning id""")
                .bind("council", council.code()).bind("name", council.name()).bind("gss", council.gssCode())
                .bind("document", RegistryRows.document(certificate)).mapTo(Long.class).one());
    }

    /** The council holds the newest export, and that export is of what is here now. */
    private Manifest sameAsExported(CouncilOrder order, CouncilCode code) {
        Path file = exports.newest(code).orElseThrow(() -> new ProblemException(Problem.conflict("OPE-051",
                "There is no export of this council. Nothing was destroyed. Order one, let the council fetch it, and ask for its checksum.")));
        if (!Exports.checksum(file).equalsIgnoreCase(order.detail().get(OrderKind.CHECKSUM).strip())) {
            throw new ProblemException(Problem.conflict("OPE-052", "The checksum is not that of the newest export, " + file.getFileName()
                    + ". Nothing was destroyed. Ask the council to reckon it again from the file that it holds."));
        }
        Manifest now = archive.write(code, OutputStream.nullOutputStream());
        if (!archive.check(file).tables().equals(now.tables())) {
            throw new ProblemException(Problem.conflict("OPE-053", "The council's records have changed since the newest export. Nothing was destroyed."
                    + " Order a new export and hand it over."));
        }
        return now;
    }

    private List<DeletionRules.Life> lives(CouncilCode code) {
        return database.council(code, sql -> sql.createQuery("""
                        select c.date_of_birth as born, max(p.ended_on) filter (where p.reason_ceased = 'E2') as died
                        from child c left join period_of_care p on p.child_id = c.id group by c.id""")
                .map((row, context) -> new DeletionRules.Life(row.getObject("born", LocalDate.class), row.getObject("died", LocalDate.class))).list());
    }
}
