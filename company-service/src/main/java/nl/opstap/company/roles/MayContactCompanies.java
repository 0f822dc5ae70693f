package nl.opstap.company.roles;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** Who calls and visits companies: for a place, a job, or how it goes there. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAnyRole('stagebegeleider', 'jobcoach', 'jongerencoach', 'regional-coordinator')")
public @interface MayContactCompanies {}
