package footprint.tenancy;

import jakarta.interceptor.InterceptorBinding;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A boundary method that keeps a processor busy for seconds: a return is read, a paper is made, a rehearsal runs. Only a
 * few run at once, for each council and on the whole machine, so that the other councils' pages stay quick. Who finds no
 * place within some seconds is refused with TEN-035 or TEN-036, before any transaction has begun.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface LongWork {
}
