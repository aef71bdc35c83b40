package footprint.tenancy;

import footprint.kernel.CouncilCode;

/**
 * A council as the registry knows it.
 *
 * @param code    its short name
 * @param name    its full name, as printed
 * @param gssCode the statistics office's code of the authority
 * @param region  the English region, for forums
 * @param colour  its accent colour, #rrggbb
 */
public record Council(CouncilCode code, String name, String gssCode, String region, String colour) {
}
