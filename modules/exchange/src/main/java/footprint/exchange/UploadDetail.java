package footprint.exchange;

import java.util.List;

/**
 * One upload with its files and the rules that were run on it. Findings and changes are lists of their own.
 *
 * @param files in the official order
 * @param rules in the order in which they were run
 */
public record UploadDetail(Upload upload, List<UploadFile> files, List<RuleOutcome> rules) {
    public UploadDetail {
        files = List.copyOf(files);
        rules = List.copyOf(rules);
    }
}
