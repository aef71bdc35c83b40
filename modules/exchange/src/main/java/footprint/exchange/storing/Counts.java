package footprint.exchange.storing;

/**
 * What one file did to the records.
 *
 * @param accepted rows that went in, or were there already
 * @param added    new
 * @param changed  with other values than before
 * @param gone     brought by an earlier upload of this year, and no longer sent
 */
record Counts(int accepted, int added, int changed, int gone) {

    static final Counts NONE = new Counts(0, 0, 0, 0);

    int same() {
        return accepted - added - changed;
    }
}
