package footprint.launcher.machine;

/** A start that cannot go on, in one sentence a person can act on; docs/errors/launcher.md explains each code. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param code     RUN-nnn
     * @param sentence what happened, what was kept, what to do
     */
    public Refusal(String code, String sentence) {
        super(code + " " + sentence);
    }

    public Refusal(String code, String sentence, Throwable cause) {
        super(code + " " + sentence, cause);
    }
}
