package nl.opstap.school.imports;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Who brings a list: the school's administrator, teamleider and stagebegeleiders that of the whole school, a mentor that
 * of the own class.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAnyRole('tenant-administrator', 'teamleider', 'stagebegeleider', 'mentor')")
@interface MayImportStudents {}
