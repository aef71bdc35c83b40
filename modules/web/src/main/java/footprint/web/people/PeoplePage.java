package footprint.web.people;

import footprint.identity.NewPerson;
import footprint.identity.PersonLine;
import footprint.identity.RoleChange;
import footprint.identity.boundary.Accounts;
import footprint.identity.boundary.PeopleAndRoles;
import footprint.identity.boundary.RoleWork;
import footprint.kernel.ProblemException;
import footprint.kernel.Role;
import footprint.kernel.Slice;
import footprint.web.look.Faults;
import footprint.web.look.ListAddress;
import footprint.web.look.Onward;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The list of people, adding one, and the history of who gave which role. */
@Named("peoplePage")
@RequestScoped
public class PeoplePage {

    private PeopleAndRoles people;
    private RoleWork work;
    private Accounts accounts;
    private ListAddress address;
    private Faults faults;
    private Slice<PersonLine> slice;
    private Slice<RoleChange> history;

    protected PeoplePage() {
    }

    @Inject
    public PeoplePage(PeopleAndRoles people, RoleWork work, Accounts accounts, ListAddress address, Faults faults) {
        this.people = people;
        this.work = work;
        this.accounts = accounts;
        this.address = address;
        this.faults = faults;
    }

    public Slice<PersonLine> getSlice() {
        if (slice == null) {
            slice = people.find(address.value("q"), address.value("role"), address.pageRequest(Set.of()));
        }
        return slice;
    }

    public Slice<RoleChange> getHistory() {
        if (history == null) {
            history = people.history(null, address.pageRequest(Set.of()));
        }
        return history;
    }

    /** The roles that can be given. */
    public List<Role> getRoles() {
        return Role.inCouncils();
    }

    /** Roles in plain words, as they stand in the list. */
    public String titles(String codes) {
        return codes.isEmpty() ? "" : Arrays.stream(codes.split(", ")).map(code -> Role.of(code).title()).collect(Collectors.joining(", "));
    }

    /** Adds somebody and goes on to give a role; what is wrong stays here with what was typed. */
    public void add() {
        try {
            NewPerson person = new NewPerson(address.value("username"), address.value("name"), address.value("email"));
            boolean invited = address.value("invite").equals("yes");
            long id = invited ? accounts.addInvited(person) : work.add(person);
            Onward.to("/people/person?id=" + id + "&done=" + (invited ? "invited" : "added"));
        } catch (ProblemException refused) {
            faults.add(refused);
        }
    }
}
