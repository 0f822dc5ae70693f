package nl.opstap.school.imports;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Who brings the list of the whole school: its administrator, teamleider and stagebegeleiders. A mentor registers the own
 * class by hand.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAnyRole('tenant-administrator', 'teamleider', 'stagebegeleider')")
@interface MayImportStudents {}
