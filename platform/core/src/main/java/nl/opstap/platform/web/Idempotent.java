package nl.opstap.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a controller method that creates: a request with an {@code Idempotency-Key} is done once, and who repeats it within
 * two days gets the first answer again. The same key for another request is refused with 422.
 *
 * <p>The method then runs inside one transaction together with the note that it was done, so either both stand or
 * neither. Only an answer of 2xx is kept: what was refused may be tried again with the same key.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Idempotent {}
