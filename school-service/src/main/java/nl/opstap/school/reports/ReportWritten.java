package nl.opstap.school.reports;

import java.util.UUID;

/** A report was written; told inside the transaction that writes it, so that who hands it on cannot miss it. */
public record ReportWritten(UUID studentId, UUID reportId) {}
