package footprint.identity.guard;

/**
 * Where a call comes from.
 *
 * @param address of the client
 * @param via     session or token
 * @param page    the address that was asked for, without its query
 */
public record Whence(String address, String via, String page) {

    /** No request is behind the call. */
    public static final Whence NOWHERE = new Whence(null, null, null);
}
