package footprint.e2e.look;

import footprint.kernel.Role;

import java.util.List;
import java.util.Set;

/** Every page there is, each with a role that may see it. Whoever adds a page adds a line here; a test looks. */
public final class Pages {

    /** The council in which they are looked at. */
    public static final String COUNCIL = "surrey";

    /** Every page. */
    public static final List<PageToSee> ALL = List.of(
            new PageToSee("index.xhtml", "/", Role.REVIEWER),
            new PageToSee("index.xhtml", "/", Role.TEAM_COORDINATOR),
            new PageToSee("index.xhtml", "/", Role.SERVICE_LEAD),
            new PageToSee("index.xhtml", "/", Role.BUSINESS_SUPPORT),
            new PageToSee("index.xhtml", "/", Role.SOCIAL_WORKER),
            new PageToSee("index.xhtml", "/", Role.RESPONDING_MANAGER),
            new PageToSee("index.xhtml", "/", Role.ANALYST),
            new PageToSee("index.xhtml", "/", Role.BOARD_MEMBER),
            new PageToSee("index.xhtml", "/", Role.ADMINISTRATOR),
            new PageToSee("index.xhtml", "/", Role.FOSTERING_REVIEWER),
            new PageToSee("index.xhtml", "/", Role.AUDITOR),
            new PageToSee("index.xhtml", "/", Role.PARTNER_AGENCY),
            new PageToSee("index.xhtml", "/", Role.INDEPENDENT_LAWYER),
            new PageToSee("index.xhtml", "/", Role.PARTICIPATION_OFFICER),
            new PageToSee("people.xhtml", "/people", Role.ADMINISTRATOR),
            new PageToSee("people/add.xhtml", "/people/add", Role.ADMINISTRATOR),
            new PageToSee("people/person.xhtml", "/people/person?id={person}", Role.ADMINISTRATOR),
            new PageToSee("people/changes.xhtml", "/people/changes", Role.ADMINISTRATOR),
            new PageToSee("children.xhtml", "/children", Role.SERVICE_LEAD),
            new PageToSee("children/child.xhtml", "/children/child?id={child}", Role.SERVICE_LEAD),
            new PageToSee("caseloads.xhtml", "/caseloads", Role.SERVICE_LEAD),
            new PageToSee("caseloads.xhtml", "/caseloads?on-day=31&on-month=3&on-year=2021", Role.REVIEWER),
            new PageToSee("caseloads/cases.xhtml", "/caseloads/cases", Role.TEAM_COORDINATOR),
            new PageToSee("caseloads/forecast.xhtml", "/caseloads/forecast?months=12&more=10&posts=-1", Role.SERVICE_LEAD),
            new PageToSee("caseloads/handover.xhtml", "/caseloads/handover", Role.SERVICE_LEAD),
            new PageToSee("caseloads/handovers.xhtml", "/caseloads/handovers", Role.SERVICE_LEAD),
            new PageToSee("caseloads/continuity.xhtml", "/caseloads/continuity?changes=1", Role.TEAM_COORDINATOR),
            new PageToSee("children/reviewers.xhtml", "/children/reviewers?child={child}", Role.SERVICE_LEAD),
            new PageToSee("children/looks.xhtml", "/children/looks?id={child}", Role.SERVICE_LEAD),
            new PageToSee("children/restricted.xhtml", "/children/restricted", Role.SERVICE_LEAD),
            new PageToSee("children/restriction.xhtml", "/children/restriction?child={child}", Role.SERVICE_LEAD),
            new PageToSee("children/emergency.xhtml", "/children/emergency", Role.REVIEWER),
            new PageToSee("children/emergency-looks.xhtml", "/children/emergency-looks", Role.SERVICE_LEAD),
            new PageToSee("children/mine.xhtml", "/children/mine", Role.SOCIAL_WORKER),
            new PageToSee("children/mine.xhtml", "/children/mine", Role.AUDITOR),
            new PageToSee("children/child.xhtml", "/children/child?id={own}", Role.SOCIAL_WORKER),
            new PageToSee("children/worker.xhtml", "/children/worker?id={child}", Role.SERVICE_LEAD),
            new PageToSee("samples.xhtml", "/samples", Role.SERVICE_LEAD),
            new PageToSee("reviews.xhtml", "/reviews", Role.SERVICE_LEAD),
            new PageToSee("reviews.xhtml", "/reviews", Role.BUSINESS_SUPPORT),
            new PageToSee("reviews/record.xhtml", "/reviews/record?child={child}", Role.SERVICE_LEAD),
            new PageToSee("reviews/recorded.xhtml", "/reviews/recorded?{held}", Role.SERVICE_LEAD),
            new PageToSee("reviews/review.xhtml", "/reviews/review?{held}", Role.SERVICE_LEAD),
            new PageToSee("reviews/arrange.xhtml", "/reviews/arrange?{held}", Role.SERVICE_LEAD),
            new PageToSee("alerts.xhtml", "/alerts", Role.SERVICE_LEAD),
            new PageToSee("alerts/alert.xhtml", "/alerts/alert?id={alert}", Role.SERVICE_LEAD),
            new PageToSee("alerts/move.xhtml", "/alerts/move?id={alert}&move=resolve", Role.SERVICE_LEAD),
            new PageToSee("alerts/raise.xhtml", "/alerts/raise?child={child}", Role.REVIEWER),
            new PageToSee("alerts/waiting.xhtml", "/alerts/waiting", Role.RESPONDING_MANAGER),
            new PageToSee("alerts/answer.xhtml", "/alerts/answer?id={alert}", Role.RESPONDING_MANAGER),
            new PageToSee("alerts/agency.xhtml", "/alerts/agency?id={alert}", Role.REVIEWER),
            new PageToSee("alerts/advice.xhtml", "/alerts/advice?id={alert}", Role.SERVICE_LEAD),
            new PageToSee("agency.xhtml", "/agency", Role.PARTNER_AGENCY),
            new PageToSee("agency/alert.xhtml", "/agency/alert?id={sent}", Role.PARTNER_AGENCY),
            new PageToSee("advice.xhtml", "/advice", Role.INDEPENDENT_LAWYER),
            new PageToSee("advice/note.xhtml", "/advice/note?id={asked}", Role.INDEPENDENT_LAWYER),
            new PageToSee("report.xhtml", "/report?period=2020-21", Role.SERVICE_LEAD),
            new PageToSee("report.xhtml", "/report?period=2020-21", Role.BOARD_MEMBER),
            new PageToSee("report/list.xhtml", "/report/list?{cell}", Role.SERVICE_LEAD),
            new PageToSee("settings.xhtml", "/settings", Role.ADMINISTRATOR),
            new PageToSee("settings/room.xhtml", "/settings/room?room=escalation", Role.ADMINISTRATOR),
            new PageToSee("settings/changes.xhtml", "/settings/changes", Role.ADMINISTRATOR),
            new PageToSee("settings/change.xhtml", "/settings/change?room=escalation&number=1", Role.ADMINISTRATOR),
            new PageToSee("settings/draft.xhtml", "/settings/draft?room=escalation", Role.ADMINISTRATOR),
            new PageToSee("settings/ladder.xhtml", "/settings/ladder", Role.ADMINISTRATOR),
            new PageToSee("settings/stage.xhtml", "/settings/stage?number=2", Role.ADMINISTRATOR),
            new PageToSee("settings/reasons.xhtml", "/settings/reasons", Role.ADMINISTRATOR),
            new PageToSee("settings/reason.xhtml", "/settings/reason?code=A", Role.ADMINISTRATOR),
            new PageToSee("settings/files.xhtml", "/settings/files", Role.ADMINISTRATOR),
            new PageToSee("settings/move-alerts.xhtml", "/settings/move-alerts", Role.ADMINISTRATOR),
            new PageToSee("settings/holidays.xhtml", "/settings/holidays", Role.ADMINISTRATOR),
            new PageToSee("settings/deadlines.xhtml", "/settings/deadlines", Role.ADMINISTRATOR),
            new PageToSee("settings/weights.xhtml", "/settings/weights", Role.ADMINISTRATOR),
            new PageToSee("settings/terms.xhtml", "/settings/terms", Role.ADMINISTRATOR),
            new PageToSee("settings/words.xhtml", "/settings/words", Role.ADMINISTRATOR),
            new PageToSee("settings/edit.xhtml", "/settings/edit?room=reporting", Role.ADMINISTRATOR),
            new PageToSee("settings/edit.xhtml", "/settings/edit?room=reviews&path=targets.in-time", Role.ADMINISTRATOR),
            new PageToSee("settings/rehearse.xhtml", "/settings/rehearse?room=reviews", Role.ADMINISTRATOR),
            new PageToSee("uploads.xhtml", "/uploads", Role.ANALYST),
            new PageToSee("uploads/new.xhtml", "/uploads/new", Role.ANALYST),
            new PageToSee("uploads/upload.xhtml", "/uploads/upload?id={upload}", Role.ANALYST),
            new PageToSee("uploads/changes.xhtml", "/uploads/changes?id={upload}", Role.ANALYST),
            new PageToSee("records.xhtml", "/records", Role.SERVICE_LEAD),
            new PageToSee("records/request.xhtml", "/records/request?child={child}", Role.SERVICE_LEAD),
            new PageToSee("records/retention.xhtml", "/records/retention", Role.SERVICE_LEAD),
            new PageToSee("records/kept.xhtml", "/records/kept?child={child}", Role.SERVICE_LEAD),
            new PageToSee("records/holds.xhtml", "/records/holds", Role.SERVICE_LEAD),
            new PageToSee("gallery.xhtml", "/gallery", Role.SERVICE_LEAD),
            new PageToSee("help.xhtml", "/help", Role.REVIEWER),
            new PageToSee("operator.xhtml", "/operator", Role.OPERATOR),
            new PageToSee("operator/add.xhtml", "/operator/add", Role.OPERATOR),
            new PageToSee("operator/council.xhtml", "/operator/council?code=surrey", Role.OPERATOR),
            new PageToSee("operator/ask.xhtml", "/operator/ask?code=surrey&kind=leave", Role.OPERATOR),
            new PageToSee("operator/ask.xhtml", "/operator/ask?code=surrey&kind=second-factor", Role.OPERATOR),
            new PageToSee("operator/ask.xhtml", "/operator/ask?code=surrey&kind=identity-provider", Role.OPERATOR),
            new PageToSee("operator/order.xhtml", "/operator/order?id={order}", Role.OPERATOR),
            new PageToSee("operator/certificates.xhtml", "/operator/certificates", Role.OPERATOR));

    /** Pages that are looked at by a test of their own, because they need something that only that test makes. */
    static final Set<String> ELSEWHERE = Set.of("operator/certificate.xhtml", "records/redactions.xhtml", "records/document.xhtml");

    private Pages() {
    }
}
