package footprint.escalation;

/**
 * Which notices of a list are wanted; null means any.
 *
 * @param words   something that stands in them
 * @param unread  true: only copies that whoever asks has still to read
 * @param childId one child
 */
public record NoticeFilter(String words, Boolean unread, Long childId) {

    /** Copies that whoever asks has still to read. */
    public static NoticeFilter toRead() {
        return new NoticeFilter(null, true, null);
    }
}
