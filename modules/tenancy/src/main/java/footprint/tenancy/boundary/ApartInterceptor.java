package footprint.tenancy.boundary;

import footprint.tenancy.Apart;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;

import javax.naming.InitialContext;

/**
 * Gives a thread back the transaction that an inner one had put aside. The server does so itself, but not when the inner
 * transaction cannot be committed: then the outer one would belong to no thread and hold its connection, its locks and
 * its place before the wall for ever. Runs outside @Transactional.
 */
@Apart
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 150)
public class ApartInterceptor {

    private static final String TRANSACTIONS = "java:appserver/TransactionManager";

    @AroundInvoke
    Object comeBack(InvocationContext call) throws Exception {
        TransactionManager transactions = InitialContext.doLookup(TRANSACTIONS);
        Transaction outer = transactions.getTransaction();
        try {
            return call.proceed();
        } finally {
            if (outer != null && transactions.getTransaction() == null) {
                transactions.resume(outer);
            }
        }
    }
}
