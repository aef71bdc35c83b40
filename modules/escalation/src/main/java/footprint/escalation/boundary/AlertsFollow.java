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
import java.util.LinkedHashMap;
import java.util.Map;

/** Open alerts and notices that nobody has read go to the new reviewer with the child; who raised an alert stays on it. */
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
        Map<String, Integer> open = new LinkedHashMap<>();
        open.put("Open alerts", count("select count(*) from alert where state = 'open' and child_id = any(?)", children));
        open.put("Need to Know notices not yet read", count("select count(*) from notice n where n.child_id = any(?) and " + NoticeQueries.READ_BY_NOBODY, children));
        return open;
    }

    private int count(String question, Collection<Long> children) {
        return database.sql().createQuery(question).bind(0, Columns.bigints(children)).mapTo(Integer.class).one();
    }
}
