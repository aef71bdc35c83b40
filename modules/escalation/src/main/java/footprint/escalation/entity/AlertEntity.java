package footprint.escalation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.time.LocalDate;

/** One alert's own row. Its version counts every change, so that nobody overwrites what another just decided. */
@Entity
@Table(name = "alert")
public class AlertEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Version
    private long version;
    private String kind;
    @Column(name = "child_id")
    private Long childId;
    @Column(name = "ladder_from")
    private LocalDate ladderFrom;
    @Column(name = "ladder_publication")
    private int ladderPublication;
    private int moves;
    @Column(name = "raised_on")
    private LocalDate raisedOn;
    @Column(name = "raised_by")
    private Long raisedBy;
    private String state;
    private int stage;
    @Column(name = "highest_stage")
    private int highestStage;
    private String summary;
    private String team;
    private String addressee;
    @Column(name = "resolved_on")
    private LocalDate resolvedOn;
    private String resolution;
    @Column(name = "policy_changed")
    private String policyChanged;
    @Column(name = "cafcass_referred_on")
    private LocalDate referredOn;
    @Column(name = "cafcass_child_view")
    private String childView;
    @Column(name = "withdrawn_on")
    private LocalDate withdrawnOn;
    @Column(name = "withdrawn_because")
    private String withdrawnBecause;
    private int reopened;

    /** For the provider. */
    protected AlertEntity() {
    }

    /** @param childId null for a challenge to a service */
    public AlertEntity(String kind, Long childId, String summary, String team, String addressee) {
        this.kind = kind;
        this.childId = childId;
        this.summary = summary;
        this.team = team;
        this.addressee = addressee;
        this.state = "open";
    }

    /** It is raised: by whom, when, under the ladder of which publication and day, on which rung. */
    public void raised(long by, LocalDate on, int publication, LocalDate ladder, int rung) {
        raisedBy = by;
        raisedOn = on;
        ladderPublication = publication;
        ladderFrom = ladder;
        stage = rung;
        highestStage = rung;
    }

    /** It stands on a rung, and this is the highest it has reached. */
    public void stands(int rung, int highest) {
        stage = rung;
        highestStage = highest;
    }

    /** It was referred to Cafcass; a second day does not take the place of the first. */
    public void referred(LocalDate on) {
        referredOn = referredOn == null ? on : referredOn;
    }

    /** What the child thinks of the referral. */
    public void childThinks(String view) {
        childView = view;
    }

    /** It is resolved, with what came of it; for a challenge to a service also the policy that changed. */
    public void resolved(LocalDate on, String with, String policy) {
        state = "resolved";
        resolvedOn = on;
        resolution = with;
        policyChanged = policy;
    }

    /** It was taken back. */
    public void withdrawn(LocalDate on, String because) {
        state = "withdrawn";
        withdrawnOn = on;
        withdrawnBecause = because;
    }

    /** It is open again; how it had ended is kept with the reopening. */
    public void reopened() {
        state = "open";
        resolvedOn = null;
        resolution = null;
        policyChanged = null;
        withdrawnOn = null;
        withdrawnBecause = null;
        reopened++;
    }

    public long id() {
        return id;
    }

    public long version() {
        return version;
    }
}
