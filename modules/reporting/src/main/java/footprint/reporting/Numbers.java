package footprint.reporting;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How numbers are printed: 1,524 and 98.95%. */
public final class Numbers {

    private Numbers() {
    }

    /** With thousands separated and its own digits after the point. */
    public static String plain(BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.UK));
        int decimals = Math.max(0, number.scale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }

    public static String plain(long number) {
        return plain(BigDecimal.valueOf(number));
    }

    public static String percent(BigDecimal number) {
        return plain(number) + "%";
    }
}
