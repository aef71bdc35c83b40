package footprint.tenancy.wall;

import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * Looks a pool up as the server does for a persistence provider. A pool that a component looks up by its plain name gives
 * connections that belong to the component: when a transaction begins inside another one, the server takes the open ones
 * into the new transaction and commits them with it. A provider's connections stay with the transaction they were given to.
 * The server has no public name for that; it is asked in its own words.
 */
final class PersistencePool {

    private static final String RUNTIME = "com.sun.enterprise.connectors.ConnectorRuntime";
    private static final String INFORMATION = "org.glassfish.resourcebase.resources.api.ResourceInfo";

    private PersistencePool() {
    }

    static DataSource lookUp(String name) throws NamingException, ReflectiveOperationException {
        InitialContext.doLookup(name); // the server makes the pool when its plain name is first asked for
        Object runtime = Class.forName(RUNTIME).getMethod("getRuntime").invoke(null);
        Class<?> type = Class.forName(INFORMATION);
        String application = InitialContext.doLookup("java:app/AppName");
        Object information = type.getConstructor(String.class, String.class).newInstance(name, application);
        return (DataSource) runtime.getClass().getMethod("lookupPMResource", type, boolean.class).invoke(runtime, information, true);
    }
}
