package footprint.identity.boundary;

import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.identity.PersonFile;
import footprint.identity.PersonLine;
import footprint.identity.RoleChange;
import footprint.identity.RoleLimits;
import footprint.kernel.London;
import footprint.kernel.PageRequest;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;

/** Who works here and in which role, for the council's administrator (R124). Nothing here leads to a child. */
@ApplicationScoped
@Transactional
public class PeopleAndRoles {

    private final CouncilDatabase database;
    private final Settings settings;
    private final Clock clock;

    @Inject
    public PeopleAndRoles(CouncilDatabase database, Settings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected PeopleAndRoles() {
        this(null, null, null);
    }

    /**
     * People by name.
     *
     * @param words in the name or the sign-in name; null or blank for all
     * @param role  only those who hold the role with this code today; null or blank for all
     */
    @Permit(Permission.PEOPLE_READ)
    public Slice<PersonLine> find(String words, String role, PageRequest page) {
        return rows().find(words, role, page);
    }

    /**
     * One person with every role.
     *
     * @throws ProblemException IDE-049 when there is nobody with this key
     */
    @Permit(Permission.PEOPLE_READ)
    public PersonFile person(long id) {
        PeopleRows rows = rows();
        return new PersonFile(rows.one(id), rows.roles(id));
    }

    /** Who gave what to whom, newest first; of one person, or of all where the key is null. */
    @Permit(Permission.PEOPLE_READ)
    public Slice<RoleChange> history(Long person, PageRequest page) {
        return rows().history(person, page);
    }

    /** What a role may be limited to today. */
    @Permit(Permission.PEOPLE_READ)
    public RoleLimits limits() {
        return rows().limits(settings);
    }


    private PeopleRows rows() {
        return new PeopleRows(database.sql(), London.today(clock));
    }
}
