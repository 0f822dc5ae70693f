package nl.opstap.company.roles;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** Everybody who works with the pool. Students and parents do not see the contacts of companies. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize(
        "hasAnyRole('mentor', 'stagebegeleider', 'teamleider', 'orthopedagoog', 'internal-stagebegeleider', 'jobcoach',"
                + " 'jongerencoach', 'regional-coordinator', 'tenant-administrator')")
public @interface MayReadPool {}
