package footprint.exchange.control.reading;

import footprint.exchange.Progress;
import footprint.exchange.Step;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** What is left of an upload's allowance, counted while it is read: the size that a file declares is never believed. */
final class Budget {

    private static final int TELL_EVERY = 1000;
    /** The rows of a spreadsheet. */
    private static final int MOST_BLANKS = 1_048_576;
    /** An entry that unfolds to no more than this is harmless, however well it was packed. */
    private static final long SMALL = 1024L * 1024;

    private final Limits limits;
    private final Progress progress;
    private long bytes;
    private int rows;
    private int blanks;

    Budget(Limits limits, Progress progress) {
        this.limits = limits;
        this.progress = progress;
    }

    Limits limits() {
        return limits;
    }

    void row() {
        rows++;
        if (rows > limits.rows()) {
            throw Refusals.tooManyRows(limits.rows());
        }
        if (rows % TELL_EVERY == 0) {
            progress.reached(Step.READING, rows);
        }
    }

    /** A line with nothing in it: a spreadsheet may leave as many as it has rows, a bomb of line ends holds many more. */
    void blank() {
        blanks++;
        if (blanks > MOST_BLANKS) {
            throw Refusals.tooManyRows(limits.rows());
        }
    }

    /** A stream that refuses when all that was read through this budget passes the limit. */
    InputStream watch(InputStream in, String name) {
        return new Counted(in, read -> spend(read, () -> Refusals.tooLarge(name, limits.bytes())));
    }

    /** A stream over an entry of a zip that refuses when it grows past what its packed size makes believable. */
    InputStream watchEntry(InputStream in, String name, long packed) {
        long believable = Math.max(SMALL, packed * limits.ratio());
        long[] unfolded = new long[1];
        return new Counted(in, read -> {
            unfolded[0] += read;
            if (unfolded[0] > believable) {
                throw Refusals.bomb(name);
            }
            spend(read, () -> Refusals.bomb(name));
        });
    }

    private void spend(int read, Supplier<RuntimeException> refusal) {
        bytes += read;
        if (bytes > limits.bytes()) {
            throw refusal.get();
        }
    }

    /** Tells how many bytes each read has brought. */
    private static final class Counted extends FilterInputStream {

        private final IntConsumer tell;

        Counted(InputStream in, IntConsumer tell) {
            super(in);
            this.tell = tell;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            if (read > 0) {
                tell.accept(read);
            }
            return read;
        }
    }
}
