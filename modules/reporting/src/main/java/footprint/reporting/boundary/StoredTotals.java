package footprint.reporting.boundary;

import footprint.kernel.FinancialYear;
import footprint.reporting.control.Total;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The table of totals entered without a breakdown. */
final class StoredTotals {

    private final Handle sql;

    StoredTotals(Handle sql) {
        this.sql = sql;
    }

    /** Every total of a year by figure code. */
    Map<String, Total> of(FinancialYear period) {
        return sql.createQuery("select figure, value, unit, source, note from historic_total where period = :period")
                .bind("period", period.label()).map(ConstructorMapper.of(Total.class)).list().stream()
                .collect(Collectors.toMap(Total::figure, Function.identity()));
    }

    /** Enters a total, or replaces the one of that year and figure. */
    void enter(FinancialYear period, Total total) {
        sql.createUpdate("""
                insert into historic_total (period, figure, value, unit, source, note)
                values (:period, :figure, :value, :unit, :source, :note)
                on conflict (period, figure) do update
                set value = excluded.value, unit = excluded.unit, source = excluded.source, note = excluded.note""")
                .bind("period", period.label()).bindMethods(total).execute();
    }
}
