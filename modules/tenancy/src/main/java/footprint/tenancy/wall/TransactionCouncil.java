package footprint.tenancy.wall;

import footprint.kernel.CouncilCode;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** The council that a transaction belongs to, from its first look at the database to its end. */
public final class TransactionCouncil {

    private static final Object COUNCIL = "footprint.council";

    private static final Object COPY = "footprint.copy";

    private TransactionCouncil() {
    }

    /**
     * Binds the running transaction to the council that was said, or checks that it is bound to it already.
     *
     * @throws IllegalStateException when no council was said, or another one began this transaction
     */
    public static CouncilCode bind(TransactionSynchronizationRegistry transactions) {
        CouncilCode said = CurrentCouncil.required();
        CouncilCode bound = (CouncilCode) transactions.getResource(COUNCIL);
        if (bound == null) {
            transactions.putResource(COUNCIL, said);
        } else if (!bound.equals(said)) {
            throw new IllegalStateException("This transaction belongs to another council");
        }
        return said;
    }

    /** Says of the running transaction that it works on a copy, before it first looks at the database. */
    public static void workOnCopy(TransactionSynchronizationRegistry transactions) {
        transactions.putResource(COPY, Boolean.TRUE);
    }

    /** Whether the running transaction works on a copy: then every connection that it is given stands before the copy. */
    static boolean worksOnCopy(TransactionSynchronizationRegistry transactions) {
        return transactions.getResource(COPY) != null;
    }
}
