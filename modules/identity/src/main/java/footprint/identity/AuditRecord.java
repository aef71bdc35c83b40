package footprint.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which record a boundary method, or each of a boundary, works on, so that the guard can keep in the audit trail whose it is
 * and what it was before and after. Both are SQL in whose named values the method's own parameters stand; {@code :id} is what it
 * answered, where it has no parameter of that name.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface AuditRecord {

    /** What it is, in one word. */
    String what();

    /** The key of the child, for methods without a {@link footprint.kernel.ChildId} among their parameters. */
    String child() default "";

    /** The record as JSON, or an array of records; asked before and after a method that writes. */
    String state() default "";
}
