package footprint.escalation.boundary;

import footprint.caseload.FollowsTheChild;
import footprint.caseload.boundary.Columns;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.identity.ShowsNobody;
import footprint.tenancy.CouncilDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.util.Collection;
import java.util.Map;

/** Open alerts go to the new reviewer with the child; who raised them stays on them. */
@ApplicationScoped
@Transactional
public class AlertsFollow implements FollowsTheChild {

    private CouncilDatabase database;

    protected AlertsFollow() {
    }

    @Inject
    public AlertsFollow(CouncilDatabase database) {
        this.database = database;
    }

    @Override
    @Permit(Permission.CASELOADS_WRITE)
    @ShowsNobody
    public Map<String, Integer> open(Collection<Long> children) {
        return Map.of("Open alerts", database.sql().createQuery("select count(*) from alert where state = 'open' and child_id = any(?)")
                .bind(0, Columns.bigints(children)).mapTo(Integer.class).one());
    }
}
