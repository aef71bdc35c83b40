package footprint.reporting.boundary;

import footprint.kernel.FinancialYear;
import footprint.reporting.ReportingSettings;
import footprint.reporting.control.ReportContext;
import footprint.reporting.control.Words;
import footprint.tenancy.Settings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Gathers what a report of one year needs from the settings that held at the end of that year. */
final class Contexts {

    private final Settings settings;

    Contexts(Settings settings) {
        this.settings = settings;
    }

    ReportContext of(FinancialYear period) {
        LocalDate last = period.lastDay();
        return new ReportContext(period, settings.on(ReportingSettings.class, last), List.of(), last, List.of(), Map.of(), 4,
                new Words(key -> null));
    }

    /** The council's full name as it was then. */
    String councilName(FinancialYear period) {
        return "";
    }
}
