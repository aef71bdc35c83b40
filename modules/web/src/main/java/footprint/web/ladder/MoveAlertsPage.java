package footprint.web.ladder;

import footprint.escalation.Ladder.Stage;
import footprint.escalation.LadderKey;
import footprint.escalation.LadderMovePreview;
import footprint.escalation.boundary.LadderMigration;
import footprint.kernel.ProblemException;
import footprint.web.look.Faults;
import footprint.web.look.ListAddress;
import footprint.web.look.Onward;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Open alerts that climb another ladder than today's, and the question, stage by stage, where they are to stand on today's. */
@Named("moveAlertsPage")
@RequestScoped
public class MoveAlertsPage {

    private static final Pattern KEY = Pattern.compile("(\\d{1,6})/(\\d{4}-\\d{2}-\\d{2})");

    private LadderMigration door;
    private ListAddress address;
    private Faults faults;
    private List<Left> ladders;

    protected MoveAlertsPage() {
    }

    @Inject
    public MoveAlertsPage(LadderMigration door, ListAddress address, Faults faults) {
        this.door = door;
        this.address = address;
        this.faults = faults;
    }

    /**
     * A ladder on which open alerts were left.
     *
     * @param key     as the form sends it
     * @param preview where they stand, and where they may land
     */
    public record Left(String key, LadderMovePreview preview) {
    }

    /** The ladders other than today's on which open alerts stand, oldest first. */
    public List<Left> getLadders() {
        if (ladders == null) {
            LadderKey present = door.present();
            ladders = door.climbed().stream().filter(key -> !key.equals(present)).map(key -> new Left(text(key), door.preview(key, present)))
                    .filter(left -> left.preview().open() > 0).toList();
        }
        return ladders;
    }

    /** The one of them that the address names, else the oldest; null when there is none. */
    public Left getLeft() {
        return getLadders().stream().filter(left -> left.key().equals(address.value("ladder"))).findFirst()
                .orElseGet(() -> getLadders().stream().findFirst().orElse(null));
    }

    /** First day of today's ladder. */
    public LocalDate getPresent() {
        return door.present().from();
    }

    /** Whether a stage is the one chosen: what was sent, else the one suggested. */
    public boolean chosen(Left left, LadderMovePreview.Row row, Stage choice) {
        String sent = left.key().equals(address.value("ladder")) ? address.value("stage-" + row.stage().number()) : "";
        return sent.isEmpty() ? Objects.equals(row.suggested(), choice) : sent.equals(Integer.toString(choice.number()));
    }

    /** Moves the open alerts of one ladder; what is wrong stays on this page with what was chosen. */
    public void move() {
        Matcher key = KEY.matcher(address.value("ladder"));
        if (!key.matches()) {
            faults.add("", "Choose the ladder from the list. Nothing was moved.");
            return;
        }
        try {
            LadderKey from = new LadderKey(Integer.parseInt(key.group(1)), LocalDate.parse(key.group(2)));
            int moved = door.migrate(from, door.present(), chosen(from), address.value("reason"));
            Onward.to("/settings/move-alerts?moved=" + moved);
        } catch (ProblemException refused) {
            faults.add(refused);
        }
    }

    /** How many were just moved; null when none were. */
    public Integer getMoved() {
        return address.value("moved").matches("\\d{1,6}") ? Integer.valueOf(address.value("moved")) : null;
    }

    private Map<Integer, Integer> chosen(LadderKey from) {
        Map<Integer, Integer> mapping = new TreeMap<>();
        door.preview(from, door.present()).rows().forEach(row -> {
            String target = address.value("stage-" + row.stage().number());
            if (target.matches("\\d{1,2}")) {
                mapping.put(row.stage().number(), Integer.valueOf(target));
            }
        });
        return mapping;
    }

    private static String text(LadderKey key) {
        return key.publication() + "/" + key.from();
    }
}
