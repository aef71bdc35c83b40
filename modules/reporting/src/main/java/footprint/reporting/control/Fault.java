package footprint.reporting.control;

/** Settings that name something the catalogue does not have; the sentence says what and where. */
public final class Fault extends RuntimeException {

    public Fault(String sentence) {
        super(sentence);
    }
}
