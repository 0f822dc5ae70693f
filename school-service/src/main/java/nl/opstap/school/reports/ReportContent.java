package nl.opstap.school.reports;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a report says; stored encrypted as one text.
 *
 * @param seen what was seen and spoken about
 * @param well what goes well
 * @param attention what needs attention
 * @param agreed what was agreed, and with whom
 */
public record ReportContent(
        @NotBlank @Size(max = 4000) String seen,
        @Nullable @Size(max = 2000) String well,
        @Nullable @Size(max = 2000) String attention,
        @Nullable @Size(max = 2000) String agreed) {}
