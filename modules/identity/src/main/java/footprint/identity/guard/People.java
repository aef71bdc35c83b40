package footprint.identity.guard;

import footprint.kernel.London;
import footprint.kernel.Role;
import footprint.tenancy.CouncilDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.util.List;

/** The council's own table of people and the roles they hold. Asked at every request: a role taken away is gone at once. */
@ApplicationScoped
@Transactional
public class People {

    private CouncilDatabase database;
    private Clock clock;

    protected People() {
    }

    @Inject
    public People(CouncilDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What a person holds today, in the order in which it was given. No council can give the operator's role. */
    public List<Holding> holdings(String username) {
        return database.sql().createQuery("""
                        select h.id, p.id as person_id, p.full_name, h.role, h.team, h.area, h.answering_role, h.agency
                        from person p join role_holding h on h.person_id = p.id
                        where p.username = :username and h.role <> :operator
                          and h.from_date <= :today and (h.to_date is null or h.to_date >= :today)
                        order by h.id""")
                .bind("operator", Role.OPERATOR.code())
                .bind("username", username).bind("today", London.today(clock))
                .map((row, context) -> new Holding(row.getLong("id"), row.getLong("person_id"), row.getString("full_name"),
                        Role.of(row.getString("role")), row.getString("team"), row.getString("area"), row.getString("answering_role"), row.getString("agency")))
                .list();
    }
}
