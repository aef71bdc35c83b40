package footprint.tenancy;

/**
 * Something that a council does by itself when its time has come: strike a clock, send a mail. Every bean of this type is
 * asked in every council that is served, again and again, on a thread of the house that stands in that council (docs/adr/0200).
 *
 * <p>What has to happen once, and the mark that it happened, belong into one transaction of the council: a tick may be ended
 * at any moment, and may run on two machines at once.
 */
public interface Tick {

    /** What it is called in the log, in one word. */
    String name();

    /**
     * Does a piece of what is due now, of a second or so.
     *
     * @return whether there may be more
     */
    boolean tick();
}
