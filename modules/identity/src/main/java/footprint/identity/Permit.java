package footprint.identity;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission without which a boundary method does not open. Every public method of every boundary carries one; a
 * test looks. A method with a {@link footprint.kernel.ChildId} among its parameters also leaves a look (R123).
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Permit {

    /** What the actor's role must allow. */
    @Nonbinding Permission value() default Permission.NOBODY;
}
