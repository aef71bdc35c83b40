package footprint.web.look;

import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What is wrong with what was sent: shown once in the summary and once beside each field. A backing bean catches a
 * {@link ProblemException} and hands it to {@link #add(ProblemException)}, or adds a sentence of its own.
 */
@Named("faults")
@RequestScoped
public class Faults {

    private final List<Fault> faults = new ArrayList<>();

    /** All problems of a refused step. */
    public void add(ProblemException refused) {
        for (Problem problem : refused.problems()) {
            faults.add(new Fault(problem.field() == null ? "" : problem.field(), problem.sentence(), problem.code()));
        }
    }

    /** A fault the page itself found. */
    public void add(String field, String sentence) {
        faults.add(new Fault(field, sentence, null));
    }

    public boolean isAny() {
        return !getAll().isEmpty();
    }

    /** The faults handed in, then those that Faces found while reading the form; a file that is asked for has no form. */
    public List<Fault> getAll() {
        List<Fault> all = new ArrayList<>(faults);
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces == null) {
            return all;
        }
        Iterator<String> clients = faces.getClientIdsWithMessages();
        while (clients.hasNext()) {
            String client = clients.next();
            Iterator<FacesMessage> messages = faces.getMessages(client);
            while (messages.hasNext()) {
                all.add(new Fault(client == null ? "" : client, messages.next().getSummary(), null));
            }
        }
        return all;
    }

    /** The first fault of a field; null when it is well. */
    public String of(String field) {
        return getAll().stream().filter(fault -> fault.field().equals(field)).map(Fault::sentence).findFirst().orElse(null);
    }
}
