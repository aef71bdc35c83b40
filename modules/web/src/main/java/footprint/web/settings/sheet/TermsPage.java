package footprint.web.settings.sheet;

import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every word of the council: one thing, more than one, and short. */
@Named("termsPage")
@RequestScoped
public class TermsPage extends SheetPage {

    /** What each concept is, for whoever looks for the word for it. */
    private static final Map<String, String> ABOUT = Map.ofEntries(Map.entry("service", "The service of the reviewers"),
            Map.entry("division", "The part of the council that it belongs to"), Map.entry("reviewer", "Whoever reviews"),
            Map.entry("service-lead", "Whoever leads the service"), Map.entry("child", "A child who is looked after"), Map.entry("review", "A review"),
            Map.entry("multi-part-review", "A review of several meetings"), Map.entry("first-review", "The first review"),
            Map.entry("midway-check", "The check halfway between two reviews"), Map.entry("alert", "A concern that climbs the ladder"),
            Map.entry("record", "The record of a review"), Map.entry("outcome", "What a review decided"), Map.entry("plan", "The plan for a child"),
            Map.entry("worker-report", "The social worker's report"), Map.entry("preparation", "The child's preparation"),
            Map.entry("qa-form", "The form on quality"), Map.entry("placement", "Where a child lives"), Map.entry("area", "A part of the council's area"),
            Map.entry("childrens-council", "The children's own council"), Map.entry("advocacy", "The service that speaks for children"),
            Map.entry("practice-model", "The model of practice"), Map.entry("case-system", "The computer system for cases"));

    protected TermsPage() {
    }

    @Inject
    public TermsPage(SheetDesk desk, ListAddress address) {
        super(desk, address);
    }

    @Override
    public String getRoom() {
        return "terms";
    }

    @Override
    protected String page() {
        return "/settings/terms.xhtml";
    }

    /** A group for each word, its fields the singular, the plural and the abbreviation. */
    @Override
    protected List<SheetGroup> fields() {
        List<SheetGroup> words = new ArrayList<>();
        getSheet().shape().path("properties").path("words").path("properties").propertyNames().forEach(key -> {
            String path = "words." + key;
            words.add(new SheetGroup(ABOUT.getOrDefault(key, readable(key)), "", List.of(field(path + ".singular", "One", ""),
                    field(path + ".plural", "More than one", ""), field(path + ".brief", "Short", ""))));
        });
        return words;
    }

    private static String readable(String key) {
        String text = key.replace('-', ' ');
        return text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }
}
