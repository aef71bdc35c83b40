package footprint.launcher.database;

import footprint.launcher.machine.Refusal;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.sql.SQLException;

/** A PostgreSQL that answers, through the login that may make databases and logins. */
public final class DatabaseServer {

    private final Database owner;

    private DatabaseServer(Database owner) {
        this.owner = owner;
    }

    /** The server behind this login, which must answer. */
    public static DatabaseServer at(Database owner) {
        try {
            owner.ping();
        } catch (SQLException failure) {
            throw new Refusal("RUN-020", "PostgreSQL at " + owner + " does not let us in (" + failure.getMessage()
                    + "): check --database-url, --database-user and --database-password. Nothing was started.", failure);
        }
        return new DatabaseServer(owner);
    }

    /** The application's database through its owner. */
    public Database owner() {
        return owner;
    }

    /** A database of its own for a login of its own, both made if they are not there; the login gets this password. */
    public Database separate(String name, String password) {
        if (!password.matches("[A-Za-z0-9]{16,}")) {
            throw new IllegalArgumentException("The password of " + name + " has a character that is not allowed");
        }
        Jdbi.create(owner.source()).useHandle(handle -> {
            String verb = exists(handle, "select exists (select 1 from pg_roles where rolname = :name)", name) ? "alter" : "create";
            handle.execute(verb + " role " + name + " login password '" + password + "'");
            if (!exists(handle, "select exists (select 1 from pg_database where datname = :name)", name)) {
                handle.execute("create database " + name + " owner " + name);
            }
        });
        return owner.sibling(name, name, password);
    }

    /** The application's own database, when the owner's login leads to another one. */
    public DatabaseServer withDatabase(String name) {
        Jdbi.create(owner.source()).useHandle(handle -> {
            if (!exists(handle, "select exists (select 1 from pg_database where datname = :name)", name)) {
                handle.execute("create database " + name);
            }
        });
        return new DatabaseServer(owner.sibling(name, owner.user(), owner.password()));
    }

    /** A server setting as the server itself says it. */
    public String setting(String name) {
        return Jdbi.create(owner.source()).withHandle(handle -> handle.createQuery("select current_setting(:name)")
                .bind("name", name).mapTo(String.class).one());
    }

    private static boolean exists(Handle handle, String question, String name) {
        return handle.createQuery(question).bind("name", name).mapTo(Boolean.class).one();
    }
}
