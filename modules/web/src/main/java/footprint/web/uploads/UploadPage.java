package footprint.web.uploads;

import footprint.exchange.Change;
import footprint.exchange.Finding;
import footprint.exchange.FindingFilter;
import footprint.exchange.RuleOutcome;
import footprint.exchange.Upload;
import footprint.exchange.UploadDetail;
import footprint.exchange.UploadFile;
import footprint.exchange.boundary.Uploads;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/** One upload: what came, what the rules found, what it changed. */
@Named("uploadPage")
@RequestScoped
public class UploadPage {

    private Uploads uploads;
    private ListAddress address;
    private UploadDetail detail;
    private Slice<Finding> findings;
    private Slice<Change> changes;

    protected UploadPage() {
    }

    @Inject
    public UploadPage(Uploads uploads, ListAddress address) {
        this.uploads = uploads;
        this.address = address;
    }

    private long id() {
        try {
            return Long.parseLong(address.value("id"));
        } catch (NumberFormatException notANumber) {
            throw new ProblemException(Problem.notFound("EXC-016", "There is no such upload in this council. Nothing was changed. Look in the list of uploads."));
        }
    }

    private UploadDetail detail() {
        if (detail == null) {
            detail = uploads.upload(id());
        }
        return detail;
    }

    public Upload getUpload() {
        return detail().upload();
    }

    public List<UploadFile> getFiles() {
        return detail().files();
    }

    /** The official rules, run or not. */
    public List<RuleOutcome> getOfficialRules() {
        return detail().rules().stream().filter(RuleOutcome::official).toList();
    }

    /** Our own rules, run or not. */
    public List<RuleOutcome> getOwnRules() {
        return detail().rules().stream().filter(rule -> !rule.official()).toList();
    }

    /** The rules that found something, for the filter. */
    public List<RuleOutcome> getRulesWithFindings() {
        return detail().rules().stream().filter(rule -> rule.findings() > 0).toList();
    }

    /** A column of the files' table summed up: read, accepted, rejected, added, changed, same or gone. */
    public int total(String column) {
        ToIntFunction<UploadFile> of = switch (column) {
            case "read" -> UploadFile::rowsRead;
            case "accepted" -> UploadFile::rowsAccepted;
            case "rejected" -> UploadFile::rowsRejected;
            case "added" -> UploadFile::rowsAdded;
            case "changed" -> UploadFile::rowsChanged;
            case "same" -> UploadFile::rowsSame;
            case "gone" -> UploadFile::rowsGone;
            default -> throw new IllegalArgumentException(column);
        };
        return getFiles().stream().mapToInt(of).sum();
    }

    /** Findings as the address filters and pages them. */
    public Slice<Finding> getFindings() {
        if (findings == null) {
            FindingFilter filter = new FindingFilter(address.value("severity"), address.value("rule"), address.value("child"));
            findings = uploads.findings(id(), filter, address.pageRequest(Set.of()));
        }
        return findings;
    }

    /** Whether this page shows some of the findings only. */
    public boolean isFiltered() {
        return !(address.value("severity") + address.value("rule") + address.value("child")).isBlank();
    }

    /** Changes as the address pages them. */
    public Slice<Change> getChanges() {
        if (changes == null) {
            changes = uploads.changes(id(), address.pageRequest(Set.of()));
        }
        return changes;
    }
}
