package footprint.web.children;

import footprint.identity.AuditEntry;
import footprint.identity.AuditFilter;
import footprint.identity.boundary.AuditTrail;
import footprint.identity.control.BeforeAfter;
import footprint.kernel.ChildId;
import footprint.kernel.Slice;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who looked at this child? The entries of the audit trail about one child, for the service lead. */
@Named("looksPage")
@RequestScoped
public class LooksPage {

    private static final Map<String, String> HOW = Map.of("read", "Looked", "write", "Changed", "refused", "Was refused", "list", "Listed", "emergency", "Emergency look");
    private static final Map<String, String> DOORS = Map.ofEntries(Map.entry("Children.file", "The child's page"), Map.entry("Reviews.ofChild", "The list of reviews"),
            Map.entry("Reviews.file", "A review"), Map.entry("Holding.record", "A review was recorded"), Map.entry("Holding.check", "A review, before recording it"),
            Map.entry("Holding.arrange", "A review was arranged"), Map.entry("Holding.cancel", "A review was cancelled"), Map.entry("Holding.call", "A review was called"),
            Map.entry("Holding.followUp", "What follows from a review"), Map.entry("Alerts.ofChild", "The list of challenges"), Map.entry("Alerts.alert", "A challenge"),
            Map.entry("Alerts.addressedToMe", "A challenge, to answer it"), Map.entry("Alerts.subject", "The child, to raise a challenge"),
            Map.entry("AlertWork.raise", "A challenge was raised"), Map.entry("AlertWork.answer", "A challenge was answered"),
            Map.entry("PageGate", "A page that the role does not open"), Map.entry("AuditTrail.looks", "Who looked at the child"), Map.entry("AuditTrail.people", "Who looked at the child"));

    private AuditTrail trail;
    private ListAddress address;
    private Slice<AuditEntry> slice;

    protected LooksPage() {
    }

    @Inject
    public LooksPage(AuditTrail trail, ListAddress address) {
        this.trail = trail;
        this.address = address;
    }

    /** The child in the address; one that is not a number belongs to nobody. */
    ChildId child() {
        String id = address.value("id");
        return new ChildId(id.matches("\\d{1,18}") ? Long.parseLong(id) : 0);
    }

    /** What the address asks, for the page and for the file alike; a day that is none is left out. */
    AuditFilter filter() {
        return new AuditFilter(orNull("who"), orNull("how"), day("from"), day("to"));
    }

    public Slice<AuditEntry> getSlice() {
        if (slice == null) {
            slice = trail.looks(child(), filter(), address.pageRequest(Set.of()));
        }
        return slice;
    }

    public List<String> getPeople() {
        return trail.people(child());
    }

    /** Looked, changed, was refused. */
    public String how(AuditEntry entry) {
        return HOW.getOrDefault(entry.how(), entry.how());
    }

    public String howKind(AuditEntry entry) {
        return switch (entry.how()) {
            case "refused", "emergency" -> "late";
            case "write" -> "note";
            default -> "plain";
        };
    }

    /** What was opened, in words. */
    public String what(AuditEntry entry) {
        return DOORS.getOrDefault(entry.door(), entry.door().replaceAll("([a-z])([A-Z.])", "$1 $2").replace(".", "").toLowerCase(java.util.Locale.UK));
    }

    /** From where, in words; nothing when no request was behind it. */
    public String whence(AuditEntry entry) {
        return entry.address() == null ? "" : entry.address() + ("token".equals(entry.via()) ? ", by a program" : ", in a browser") + ", " + entry.page();
    }

    public List<BeforeAfter.Field> fields(AuditEntry entry) {
        return BeforeAfter.of(entry);
    }

    private String orNull(String name) {
        String value = address.value(name);
        return value.isEmpty() ? null : value.replace("\0", "");
    }

    private LocalDate day(String name) {
        try {
            LocalDate day = LocalDate.parse(address.value(name));
            return day.getYear() < 1900 || day.getYear() > 2200 ? null : day;
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
