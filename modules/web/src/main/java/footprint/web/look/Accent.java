package footprint.web.look;

import java.util.regex.Pattern;

/**
 * A council's colour, made readable. Where the colour as given has too little contrast it is darkened (on white) or
 * lightened (on the dark page) in small steps until it has enough; a colour that cannot be read at all is replaced.
 *
 * @param band  the header's background: white text upon it has at least 4.5 to 1
 * @param light links and buttons on the light pages: at least 5 to 1 on white
 * @param dark  links and buttons on the dark pages: at least 6 to 1 on the dark paper
 */
public record Accent(String band, String light, String dark) {

    /** The colour of the house, for a council that gives none. */
    public static final String HOUSE = "#1d4f91";

    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final int WHITE = 0xffffff;
    private static final int DARK_PAPER = 0x14181c;
    private static final double STEP = 0.04;

    /** @param colour #rrggbb; anything else, or null, gives the colour of the house */
    public static Accent of(String colour) {
        int given = Integer.parseInt((colour != null && HEX.matcher(colour).matches() ? colour : HOUSE).substring(1), 16);
        return new Accent(hex(towards(given, 0x000000, WHITE, 4.5)), hex(towards(given, 0x000000, WHITE, 5.0)),
                hex(towards(given, WHITE, DARK_PAPER, 6.0)));
    }

    /** The contrast between two colours as WCAG 2.2 defines it, from 1 (none) to 21 (black on white). */
    public static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static int towards(int colour, int end, int paper, double enough) {
        int mixed = colour;
        for (double share = 0; contrast(mixed, paper) < enough && share <= 1; share += STEP) {
            mixed = mix(colour, end, share);
        }
        return contrast(mixed, paper) < enough ? end : mixed;
    }

    private static int mix(int from, int to, double share) {
        int result = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = (from >> shift) & 0xff;
            int b = (to >> shift) & 0xff;
            result |= (int) Math.round(a + (b - a) * share) << shift;
        }
        return result;
    }

    private static double luminance(int colour) {
        return 0.2126 * linear((colour >> 16) & 0xff) + 0.7152 * linear((colour >> 8) & 0xff) + 0.0722 * linear(colour & 0xff);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static String hex(int colour) {
        return "#%06x".formatted(colour);
    }
}
