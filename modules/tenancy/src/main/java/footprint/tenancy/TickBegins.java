package footprint.tenancy;

import footprint.kernel.CouncilCode;

/**
 * Said on the thread, and in the request, on which a council's ticks are about to run.
 *
 * @param council the council that was said for this work
 */
public record TickBegins(CouncilCode council) {
}
