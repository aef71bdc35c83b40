package footprint.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method answers no child's record, only counts, names of teams and the like: the audit trail need not know. Every
 * other method whose permission {@linkplain Permission opens records} leaves an entry.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ShowsNobody {
}
