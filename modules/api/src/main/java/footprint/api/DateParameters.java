package footprint.api;

import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Reads dates in addresses, written 2021-03-31; another writing is problem API-020. */
@Provider
public class DateParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type == LocalDate.class ? (ParamConverter<T>) new DateParameter() : null;
    }

    private static final class DateParameter implements ParamConverter<LocalDate> {
        @Override
        public LocalDate fromString(String text) {
            if (text == null || text.isBlank()) {
                return null;
            }
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException notADate) {
                throw new ProblemException(Problem.invalid("API-020", null,
                        "A date in an address is written like 2021-03-31. Nothing was changed. Mend the date and ask again."));
            }
        }

        @Override
        public String toString(LocalDate date) {
            return date.toString();
        }
    }
}
