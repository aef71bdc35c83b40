package footprint.web.ladder;

import footprint.tenancy.SettingsCheck.Finding;
import footprint.web.settings.FindingLine;
import footprint.web.settings.RoomEditors;
import tools.jackson.databind.JsonNode;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the check finds about a ladder and its reasons: beside which field of which page it is told, and in which words. Pure. */
public final class LadderFindings {

    private static final Pattern PLACE = Pattern.compile("(ladder\\.stages|reasons)\\[(\\d+)](?:\\.([a-z-]+).*)?");

    private LadderFindings() {
    }

    /** A finding with the page on which it is mended. */
    public static FindingLine line(Finding finding, JsonNode merged) {
        Matcher place = PLACE.matcher(finding.path());
        if (!place.matches()) {
            return named(finding, merged) >= 0 ? new FindingLine(finding.sentence(), "/settings/stage?number=" + named(finding, merged) + "#" + field(finding))
                    : new FindingLine(sentence(finding, ""), page(finding.path()));
        }
        JsonNode entry = entry(merged, place);
        boolean stage = place.group(1).startsWith("ladder");
        String name = entry.path(stage ? "label" : "code").asString("");
        return new FindingLine(sentence(finding, name), stage ? "/settings/stage?number=" + entry.path("number").asInt(0) + anchor(place.group(3))
                : "/settings/reason?code=" + name + anchor(place.group(3)));
    }

    /** The findings about the stage with a number, each with the field of the stage's page. */
    public static List<Finding> ofStage(List<Finding> findings, JsonNode merged, int number) {
        return Stream.concat(of(findings, merged, "ladder.stages", "number", Integer.toString(number)).stream(),
                findings.stream().filter(finding -> named(finding, merged) == number).map(finding -> new Finding(field(finding), finding.sentence())))
                .distinct().toList();
    }

    /** The findings about the reason with a code, each with the field of the reason's page. */
    public static List<Finding> ofReason(List<Finding> findings, JsonNode merged, String code) {
        return of(findings, merged, "reasons", "code", code);
    }

    private static List<Finding> of(List<Finding> findings, JsonNode merged, String list, String key, String wanted) {
        return findings.stream().filter(finding -> {
            Matcher place = PLACE.matcher(finding.path());
            return place.matches() && place.group(1).equals(list) && entry(merged, place).path(key).asString("").equals(wanted);
        }).map(finding -> new Finding(field(finding), sentence(finding, ""))).distinct().toList();
    }

    /** The number of the stage with whose name a sentence about the stages begins; -1 where it is none. */
    private static int named(Finding finding, JsonNode merged) {
        return !finding.path().equals("ladder.stages") ? -1 : merged.path("ladder").path("stages").valueStream()
                .filter(stage -> !stage.path("label").asString("").isBlank() && finding.sentence().startsWith(stage.path("label").asString() + " "))
                .max(Comparator.comparingInt(stage -> stage.path("label").asString().length())).map(stage -> stage.path("number").asInt(0)).orElse(-1);
    }

    private static JsonNode entry(JsonNode merged, Matcher place) {
        JsonNode list = place.group(1).startsWith("ladder") ? merged.path("ladder").path("stages") : merged.path("reasons");
        return list.path(Integer.parseInt(place.group(2)));
    }

    private static String field(Finding finding) {
        Matcher place = PLACE.matcher(finding.path());
        if (place.matches() && place.group(3) != null) {
            return place.group(3);
        }
        if (finding.sentence().contains("the shared scale")) {
            return "level";
        }
        return finding.sentence().contains("nobody who answers") ? "answering-roles"
                : finding.sentence().contains(" leads ") || finding.sentence().contains("be reached") ? "next" : "label";
    }

    private static String anchor(String key) {
        return "#" + (key == null ? "label" : key);
    }

    private static String page(String path) {
        if (path.startsWith("kinds")) {
            return "/settings/reasons#kinds";
        }
        if (path.equals("from")) {
            return "/settings/draft?room=escalation#from";
        }
        if (path.startsWith("reasons")) {
            return "/settings/reasons";
        }
        String besides = RoomEditors.pageFor(LadderPage.ROOM, path);
        if ("/settings/beside".equals(besides)) {
            return besides + "#" + path;
        }
        return path.startsWith("ladder.") && !path.startsWith("ladder.stages") ? "/settings/ladder#" + path.substring("ladder.".length()) : "/settings/ladder";
    }

    /** In the words of the page where the schema speaks of patterns and entries. */
    private static String sentence(Finding finding, String name) {
        String of = name.isBlank() ? "" : name + ": ";
        if (finding.path().endsWith("respond-within") || finding.path().endsWith("total-within") || finding.path().endsWith("remind-before")) {
            return of + "Write how long as a whole number, such as 5.";
        }
        if (finding.path().endsWith("answering-roles") || finding.path().matches(".*answering-roles\\[\\d+]")) {
            return of + "Say who answers: at least one title, each once. Or say that it is not settled yet.";
        }
        if (finding.path().endsWith(".label")) {
            return of + "Give it a name.";
        }
        if (finding.path().endsWith("reasons") && finding.sentence().contains("at least")) {
            return "Add at least one reason.";
        }
        return finding.sentence();
    }
}
