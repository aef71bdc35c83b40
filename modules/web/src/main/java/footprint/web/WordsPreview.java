package footprint.web;

import footprint.identity.CurrentActor;
import footprint.identity.Permission;
import footprint.identity.control.Permissions;
import footprint.kernel.ProblemException;
import footprint.settings.Draft;
import footprint.settings.boundary.Drafts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import tools.jackson.databind.JsonNode;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whether this person looks at pages in the words of a draft. The session remembers that they want to; the words are read
 * from the draft at each request, and only for somebody who may read settings. Nobody else's pages change.
 */
@Named("preview")
@RequestScoped
public class WordsPreview {

    /** The room whose draft is previewed. */
    public static final String ROOM = "terms";
    private static final String WANTED = "footprint.preview.words";

    private HttpServletRequest request;
    private Instance<CurrentActor> actors;
    private Drafts drafts;
    private Optional<Draft> draft;

    protected WordsPreview() {
    }

    @Inject
    public WordsPreview(HttpServletRequest request, Instance<CurrentActor> actors, Drafts drafts) {
        this.request = request;
        this.actors = actors;
        this.drafts = drafts;
    }

    /** Remembers, or forgets, that the owner of a session wants to see the draft's words. */
    public static void set(HttpSession session, boolean wanted) {
        if (wanted) {
            session.setAttribute(WANTED, Boolean.TRUE);
        } else {
            session.removeAttribute(WANTED);
        }
    }

    /** Whether pages are shown in the draft's words. */
    public boolean isOn() {
        return draft().isPresent();
    }

    /** The draft's words by key, as far as they can be read: a draft may be unfinished. Empty when no preview is on. */
    Map<String, Term> words() {
        Map<String, Term> words = new TreeMap<>();
        draft().ifPresent(found -> found.merged().path("words").properties().forEach(entry -> {
            JsonNode word = entry.getValue();
            String singular = word.path("singular").asString("");
            String plural = word.path("plural").asString("");
            if (!singular.isBlank() && !plural.isBlank()) {
                String brief = word.path("brief").isString() ? word.path("brief").asString() : singular;
                words.put(entry.getKey(), new Term(singular, plural, brief.isBlank() ? singular : brief));
            }
        }));
        return words;
    }

    private Optional<Draft> draft() {
        if (draft == null) {
            HttpSession session = request.getSession(false);
            draft = session != null && session.getAttribute(WANTED) != null && mayRead() ? drafts.of(ROOM) : Optional.empty();
        }
        return draft;
    }

    private boolean mayRead() {
        try {
            return actors.isResolvable() && Permissions.allows(actors.get().actor().role(), Permission.SETTINGS_READ);
        } catch (ProblemException nobody) {
            return false;
        }
    }
}
