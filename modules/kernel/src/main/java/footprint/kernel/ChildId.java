package footprint.kernel;

/** The key of a child inside one council's schema. Two councils may hold the same number for different children. */
public record ChildId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
