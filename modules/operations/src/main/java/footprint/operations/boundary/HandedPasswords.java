package footprint.operations.boundary;

import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.kernel.SealedWord;
import footprint.tenancy.RegistryDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.util.Optional;

/** One-time passwords of first administrators: shown once, to the operator, and gone. */
@ApplicationScoped
@Transactional
public class HandedPasswords {

    private final RegistryDatabase registry;
    private final String key;

    @Inject
    public HandedPasswords(RegistryDatabase registry, @ConfigProperty(name = "footprint.sealing.key") Optional<String> key) {
        this.registry = registry;
        this.key = key.orElse(null);
    }

    /** For the container's proxy. */
    protected HandedPasswords() {
        this.registry = null;
        this.key = null;
    }

    /** Whether a password waits for its one look. */
    @Permit(Permission.OPERATE)
    public boolean waits(long order) {
        return key != null && registry.call(sql -> sql.createQuery("select exists (select 1 from handed_word where order_id = :id)").bind("id", order)
                .mapTo(Boolean.class).one());
    }

    /** Takes the password away and opens it; empty when somebody has looked already, or a day has gone by. */
    @Permit(Permission.OPERATE)
    public Optional<String> take(long order) {
        if (key == null) {
            return Optional.empty();
        }
        return registry.call(sql -> sql.createQuery("delete from handed_word where order_id = :id returning sealed").bind("id", order)
                .mapTo(String.class).findOne()).map(sealed -> new SealedWord(key).open(order, sealed));
    }
}
