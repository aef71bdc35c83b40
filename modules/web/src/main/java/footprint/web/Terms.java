package footprint.web;

import footprint.kernel.London;
import footprint.kernel.ProblemException;
import footprint.tenancy.Settings;
import footprint.tenancy.TermSettings;
import footprint.tenancy.door.CouncilFilter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import java.time.Clock;
import java.util.AbstractMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The council's own words in pages: {@code #{terms.alert}}, {@code #{terms.midwayCheck.plural}}, {@code #{terms.child.start}}.
 * Keys are those of the room "terms", in camel case or as written. A page shows today's words, or a draft's to somebody who
 * previews it.
 */
@Named("terms")
@RequestScoped
public class Terms extends AbstractMap<String, Term> {

    private Settings settings;
    private Clock clock;
    private HttpServletRequest request;
    private WordsPreview preview;
    private Map<String, Term> words;

    protected Terms() {
    }

    @Inject
    public Terms(Settings settings, Clock clock, HttpServletRequest request, WordsPreview preview) {
        this.settings = settings;
        this.clock = clock;
        this.request = request;
        this.preview = preview;
    }

    /** The word; a key that there is not is printed as it stands, so that a page never fails for a word. */
    @Override
    public Term get(Object key) {
        String name = key.toString().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return words().getOrDefault(name, new Term(name.replace('-', ' '), name.replace('-', ' ') + "s", name.replace('-', ' ')));
    }

    @Override
    public boolean containsKey(Object key) {
        return true;
    }

    @Override
    public Set<Entry<String, Term>> entrySet() {
        return words().entrySet();
    }

    private Map<String, Term> words() {
        if (words == null) {
            words = new TreeMap<>();
            if (request.getAttribute(CouncilFilter.COUNCIL) != null) {
                read();
                words.putAll(preview.words());
            }
        }
        return words;
    }

    private void read() {
        try {
            settings.on(TermSettings.class, London.today(clock)).words().forEach((key, term) -> words.put(key,
                    new Term(term.singular(), term.plural(), term.brief() == null ? term.singular() : term.brief())));
        } catch (ProblemException notYet) {
            words.clear();
        }
    }
}
