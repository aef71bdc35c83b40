package footprint.records.boundary;

import footprint.escalation.EscalationSettings;
import footprint.reviews.ReviewsSettings;
import footprint.reviews.ReviewsSettings.Choice;
import footprint.tenancy.Settings;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The council's own lists, of every version that there was: a code of years ago still means what it meant. */
final class OwnLists {

    private OwnLists() {
    }

    static Map<String, Map<String, String>> of(Settings settings) {
        Map<String, Map<String, String>> lists = new TreeMap<>();
        for (String list : List.of("ALERT_REASON", "LATE_CAUSE", "NOT_TAKING_PART", "EXTRA_REASON")) {
            lists.put(list, new TreeMap<>());
        }
        settings.versions(EscalationSettings.class).forEach(version -> version.settings().reasons()
                .forEach(reason -> lists.get("ALERT_REASON").put(reason.code(), reason.label())));
        settings.versions(ReviewsSettings.class).forEach(version -> {
            put(lists.get("LATE_CAUSE"), version.settings().lateReasons());
            put(lists.get("NOT_TAKING_PART"), version.settings().nonParticipationCauses());
            put(lists.get("EXTRA_REASON"), version.settings().extraReasons());
        });
        return lists;
    }

    private static void put(Map<String, String> list, List<Choice> choices) {
        choices.forEach(choice -> list.put(choice.code(), choice.label()));
    }
}
