package footprint.tenancy;

/**
 * Who the council is: room "council".
 *
 * @param name    its full name, as printed
 * @param gssCode the statistics office's code of the authority, such as E10000030
 * @param region  the English region, for forums
 * @param colour  accent colour #rrggbb, at least 4.5 to 1 against white
 */
@RoomSettings("council")
public record CouncilSettings(String name, String gssCode, String region, String colour) {
}
