package footprint.settings.boundary;

import footprint.caseload.boundary.ReviewerLoads;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.kernel.London;
import footprint.kernel.PageRequest;
import footprint.kernel.Slice;
import footprint.reviews.MovedDate;
import footprint.reviews.ReviewsSettings;
import footprint.reviews.boundary.OpenDates;
import footprint.settings.CaseloadWhatIf;
import footprint.settings.DatesWhatIf;
import footprint.settings.Draft;
import footprint.settings.control.CaseloadReading;
import footprint.tenancy.CouncilCalendar;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.Settings;
import footprint.tenancy.Version;
import footprint.tenancy.configuration.Publications;
import footprint.tenancy.configuration.SettingsMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a draft would change today, worked out by the product's own rules and stored nowhere. It names no child. */
@ApplicationScoped
@Transactional
public class WhatIfs {

    private final CouncilDatabase database;
    private final Settings settings;
    private final CouncilCalendar calendars;
    private final Drafts drafts;
    private final Clock clock;

    @Inject
    public WhatIfs(CouncilDatabase database, Settings settings, CouncilCalendar calendars, Drafts drafts, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.calendars = calendars;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected WhatIfs() {
        this(null, null, null, null, null);
    }

    /**
     * The dates of open reviews under the draft of the room "reviews".
     *
     * @throws footprint.kernel.ProblemException SET-003 without a draft, SET-150 for one that is not sound yet
     */
    @Permit(Permission.SETTINGS_READ)
    public DatesWhatIf dates(PageRequest page) {
        Draft draft = sound("reviews");
        ReviewsSettings drafted = SettingsMapper.read(draft.merged(), ReviewsSettings.class);
        List<Version<ReviewsSettings>> now = settings.versions(ReviewsSettings.class);
        List<Version<ReviewsSettings>> then = new ArrayList<>(now.stream().filter(version -> !version.from().equals(draft.from())).toList());
        then.add(new Version<>(draft.from(), drafted));
        OpenDates dates = new OpenDates(database, calendars.calendar());
        OpenDates.Compared always = dates.compare(now, List.of(new Version<>(draft.from(), drafted)));
        int moving = dates.compare(now, then).moved().size();
        List<MovedDate> rows = always.moved();
        int from = (int) Math.min(rows.size(), page.offset());
        return new DatesWhatIf(always.looked(), moving, new Slice<>(rows.subList(from, Math.min(rows.size(), from + page.size())), rows.size(), page));
    }

    /**
     * Today's caseloads under the draft of the room "caseload".
     *
     * @throws footprint.kernel.ProblemException SET-003 without a draft, SET-150 for one that is not sound yet
     */
    @Permit(Permission.SETTINGS_READ)
    public CaseloadWhatIf caseloads() {
        Draft draft = sound("caseload");
        LocalDate today = London.today(clock);
        ReviewerLoads loads = new ReviewerLoads(database);
        return CaseloadReading.compare(today, loads.unallocated(today), loads.on(today),
                CaseloadReading.Rules.of(Publishing.on(Publications.inForce(database.sql(), "caseload"), today)), CaseloadReading.Rules.of(draft.merged()));
    }

    private Draft sound(String room) {
        Draft draft = drafts.of(room).orElseThrow(() -> Faults.noDraft(room));
        if (drafts.check(room).findings().stream().anyMatch(finding -> !finding.path().equals("from"))) {
            throw Faults.notSoundYet();
        }
        return draft;
    }
}
