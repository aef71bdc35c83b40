package footprint.identity.boundary;

import footprint.identity.AuditAnchor;
import footprint.identity.control.AuditChain;
import footprint.identity.control.AuditChain.Break;
import footprint.identity.control.AuditChain.Head;
import org.jdbi.v3.core.Handle;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Reads a council's audit trail from its first entry to its last and says whether it is whole. The database is asked for rows
 * only; what they must add up to is reckoned here, and what the end must be is known from outside ({@link AuditAnchor}).
 */
public final class AuditVerification {

    private static final int AT_A_TIME = 5_000;
    private static final int PREVIOUS = 17;
    private static final int OWN = 18;

    private final Handle handle;

    /** @param handle in a transaction that stands in the council; it may read only */
    public AuditVerification(Handle handle) {
        this.handle = handle;
    }

    /**
     * What was found.
     *
     * @param head   the last entry that is as it was written
     * @param broken the first that is not; null when the chain is whole
     */
    public record Found(Head head, Break broken) {

        /** Whether the chain is whole. */
        public boolean whole() {
            return broken == null;
        }
    }

    /** Where the chain's end is, unverified; number 0 when there is no entry. */
    public Head head() {
        return handle.createQuery("select number, hash, at from audit_entry order by number desc limit 1")
                .map((row, context) -> new Head(row.getLong(1), HexFormat.of().formatHex(row.getBytes(2)), row.getObject(3, java.time.OffsetDateTime.class).toInstant()))
                .findOne().orElseGet(() -> new AuditChain().head());
    }

    /** Reads all of it and holds it against the anchors. */
    public Found against(Collection<AuditAnchor> anchors) {
        Deque<AuditAnchor> waiting = new ArrayDeque<>(anchors.stream().filter(anchor -> anchor.number() > 0)
                .sorted(Comparator.comparingLong(AuditAnchor::number)).toList());
        AuditChain chain = new AuditChain();
        try (PreparedStatement statement = handle.getConnection().prepareStatement(
                "select " + AuditRows.COLUMNS + ", previous, hash from audit_entry order by number")) {
            statement.setFetchSize(AT_A_TIME);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Optional<Break> broken = chain.next(AuditRows.entry(rows), rows.getBytes(PREVIOUS), rows.getBytes(OWN)).or(() -> missed(chain, waiting));
                    if (broken.isPresent()) {
                        return new Found(chain.head(), broken.get());
                    }
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The audit trail could not be read: " + failure.getMessage(), failure);
        }
        AuditAnchor beyond = waiting.peek();
        return new Found(chain.head(), beyond == null ? null : new Break(chain.head().number() + 1, "the end was cut off: entry " + waiting.peekLast().number()
                + " was there on " + waiting.peekLast().anchored()));
    }

    /** An anchor at this very entry must have its hash: a chain that was written anew from some entry on has another. */
    private static Optional<Break> missed(AuditChain chain, Deque<AuditAnchor> waiting) {
        while (!waiting.isEmpty() && waiting.peek().number() <= chain.head().number()) {
            AuditAnchor anchor = waiting.poll();
            if (!anchor.hash().equals(chain.head().hash())) {
                return Optional.of(new Break(anchor.number(), "entry " + anchor.number() + " is another one than on " + anchor.anchored()
                        + ": the chain was written anew from it or from an entry before it"));
            }
        }
        return Optional.empty();
    }
}
