package footprint.reviews.boundary;

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

/** Reviews due and midway checks not yet done go to the new reviewer with the child. */
@ApplicationScoped
@Transactional
public class ReviewsFollow implements FollowsTheChild {

    private CouncilDatabase database;

    protected ReviewsFollow() {
    }

    @Inject
    public ReviewsFollow(CouncilDatabase database) {
        this.database = database;
    }

    @Override
    @Permit(Permission.CASELOADS_WRITE)
    @ShowsNobody
    public Map<String, Integer> open(Collection<Long> children) {
        Map<String, Integer> open = new LinkedHashMap<>();
        open.put("Reviews due or arranged", count("select count(*) from review where state in ('due', 'arranged') and child_id = any(?)", children));
        open.put("Midway checks not yet done", count("select count(*) from midway_check where done_on is null and child_id = any(?)", children));
        return open;
    }

    private int count(String text, Collection<Long> children) {
        return database.sql().createQuery(text).bind(0, Columns.bigints(children)).mapTo(Integer.class).one();
    }
}
