package nl.opstap.company.roles;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** Everybody of a school or partner who may know a company: students, parents and colleagues. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAnyRole('student', 'parent', 'mentor', 'stagebegeleider', 'teamleider', 'orthopedagoog',"
        + " 'internal-stagebegeleider', 'jobcoach', 'regional-coordinator', 'tenant-administrator')")
public @interface MayProposeCompanies {}
