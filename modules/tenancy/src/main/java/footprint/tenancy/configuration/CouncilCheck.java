package footprint.tenancy.configuration;

import footprint.tenancy.CouncilSettings;
import footprint.tenancy.SettingsCheck;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A council's colour carries white text and is used as text on white: at least 4.5 to 1 (WCAG 2.2, 1.4.3). */
public final class CouncilCheck implements SettingsCheck<CouncilSettings> {

    private static final double LEAST = 4.5;

    @Override
    public Class<CouncilSettings> settings() {
        return CouncilSettings.class;
    }

    @Override
    public List<Finding> findings(CouncilSettings settings) {
        return colour(settings.colour()).map(sentence -> new Finding("colour", sentence)).stream().toList();
    }

    /**
     * What is wrong with an accent colour.
     *
     * @param colour as #rrggbb
     * @return one sentence; empty when it may be used
     */
    public static Optional<String> colour(String colour) {
        double contrast = contrastOnWhite(colour);
        return contrast >= LEAST ? Optional.empty() : Optional.of(String.format(Locale.ROOT,
                "The colour %s has a contrast of %.1f to 1 against white; at least 4.5 to 1 is needed. Choose a darker one.", colour, contrast));
    }

    /** Contrast of a colour #rrggbb with white, 1 to 21. */
    static double contrastOnWhite(String colour) {
        double red = linear(Integer.parseInt(colour.substring(1, 3), 16));
        double green = linear(Integer.parseInt(colour.substring(3, 5), 16));
        double blue = linear(Integer.parseInt(colour.substring(5, 7), 16));
        return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
