package footprint.web.people;

import footprint.identity.AccountStanding;
import footprint.identity.NewHolding;
import footprint.identity.PersonFile;
import footprint.identity.RoleChange;
import footprint.identity.RoleLimits;
import footprint.identity.boundary.Accounts;
import footprint.identity.boundary.HandedWords;
import footprint.identity.boundary.PeopleAndRoles;
import footprint.identity.boundary.RoleWork;
import footprint.kernel.London;
import footprint.kernel.PageRequest;
import footprint.kernel.ProblemException;
import footprint.kernel.Role;
import footprint.web.look.DateInput;
import footprint.web.look.Faults;
import footprint.web.look.ListAddress;
import footprint.web.look.Onward;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** One person: roles held, a form that gives another, and the history. */
@Named("personPage")
@RequestScoped
public class PersonPage {

    private static final PageRequest LATEST = new PageRequest(1, 50, null, false);

    private PeopleAndRoles people;
    private RoleWork work;
    private ListAddress address;
    private HttpServletRequest request;
    private Faults faults;
    private Clock clock;
    private HandedWords words;
    private Accounts accounts;
    private Optional<AccountStanding> account;
    private String secret;
    private PersonFile file;
    private RoleLimits limits;
    private List<RoleChange> history;

    protected PersonPage() {
    }

    @Inject
    public PersonPage(PeopleAndRoles people, RoleWork work, ListAddress address, HttpServletRequest request, Faults faults, Clock clock,
                      HandedWords words, Accounts accounts) {
        this.people = people;
        this.work = work;
        this.address = address;
        this.request = request;
        this.faults = faults;
        this.clock = clock;
        this.words = words;
        this.accounts = accounts;
    }

    /** The key in the address; one that is not a number belongs to nobody. */
    public long getId() {
        String id = address.value("id");
        return id.matches("\\d{1,18}") ? Long.parseLong(id) : 0;
    }

    public PersonFile getFile() {
        if (file == null) {
            file = people.person(getId());
        }
        return file;
    }

    public RoleLimits getLimits() {
        if (limits == null) {
            limits = people.limits();
        }
        return limits;
    }

    public List<RoleChange> getHistory() {
        if (history == null) {
            history = people.history(getId(), LATEST).rows();
        }
        return history;
    }

    public List<Role> getRoles() {
        return Role.inCouncils();
    }

    /** As typed; today to begin with. */
    public DateInput getFrom() {
        DateInput sent = DateInput.sent(request, "from");
        return sent.isEmpty() && request.getMethod().equals("GET") ? DateInput.of(London.today(clock)) : sent;
    }

    /** As typed; empty where the role has no end yet. */
    public DateInput getTo() {
        return DateInput.sent(request, "to");
    }

    /** What has just been done, in a sentence; empty when the page was merely opened. */
    public String getDone() {
        return switch (address.value("done")) {
            case "added" -> "The person was added. Give a role now: without one, nothing opens.";
            case "invited" -> "The invitation is on its way. Give a role now: without one, nothing opens.";
            case "again" -> "The invitation is on its way.";
            case "dismissed" -> "Every role has ended. The account is being shut.";
            case "given" -> "The role was given.";
            case "ended" -> "The role has ended. It is gone at the person's next request.";
            default -> "";
        };
    }

    /** Whether this is the council's own programs, which sign in with a secret. */
    public boolean isProgram() {
        return getFile().person().username().startsWith("service-account-");
    }

    /** Whether a one-time password or a secret waits for its one look. */
    public boolean isSecretWaiting() {
        return secret == null && words.waits(getId());
    }

    public String getSecret() {
        return secret;
    }

    /** What to do with it. */
    public String getSecretAdvice() {
        return isProgram() ? "Enter it where the programs run. In the sign-in service they are called "
                + getFile().person().username().substring("service-account-".length()) + ". It will not be shown again."
                : "Tell it to this person and to nobody else. It must be changed at the first sign-in, and will not be shown again.";
    }

    /** How far the account in the sign-in service is, in a sentence; empty when nothing was asked. */
    public String getAccount() {
        if (account == null) {
            account = accounts.standing(getId());
        }
        return account.map(PersonPage::sentence).orElse("");
    }

    private static String sentence(AccountStanding standing) {
        boolean invited = standing.kind().equals("invite");
        return switch (standing.state()) {
            case "waiting" -> invited ? "Being made. Look again in a few seconds." : "Being shut. Look again in a few seconds.";
            case "failed" -> standing.fault();
            default -> invited ? wayIn(standing.outcome()) : "Shut: the person has left the council.";
        };
    }

    private static String wayIn(String outcome) {
        return switch (outcome) {
            case "handed-over" -> "Made, with a one-time password.";
            case "by-mail" -> "Made. The sign-in service has written to the person with a link to set a password.";
            case "none" -> "Made, without a password: ask whoever runs the sign-in service to set one.";
            default -> "The person has an account already and signs in as before.";
        };
    }

    /** Makes the account, or a new one-time password. */
    public void invite() {
        try {
            accounts.invite(getId());
            Onward.to("/people/person?id=" + getId() + "&done=again");
        } catch (ProblemException refused) {
            faults.add(refused);
        }
    }

    /** Ends every role and shuts the account. */
    public void leave() {
        try {
            accounts.dismiss(getId());
            Onward.to("/people/person?id=" + getId() + "&done=dismissed");
        } catch (ProblemException refused) {
            faults.add(refused);
        }
    }

    /** Shows it in this one answer. */
    public void show() {
        try {
            secret = words.take(getId());
        } catch (ProblemException refused) {
            faults.add(refused);
        }
    }

    /** Gives the role; what is wrong stays here with what was typed. */
    public void give() {
        try {
            work.give(getId(), new NewHolding(address.value("role"), address.value("team"), address.value("area"), address.value("answeringRole"),
                    address.value("agency"), getFrom().date("IDE-044", "from"), getTo().isEmpty() ? null : getTo().date("IDE-044", "to")));
            Onward.to("/people/person?id=" + getId() + "&done=given");
        } catch (ProblemException refused) {
            faults.add(refused);
        }
    }

    /** Ends the role now. */
    public void end(long holding) {
        try {
            work.end(getId(), holding, null);
            Onward.to("/people/person?id=" + getId() + "&done=ended");
        } catch (ProblemException refused) {
            faults.add(refused);
        }
    }
}
