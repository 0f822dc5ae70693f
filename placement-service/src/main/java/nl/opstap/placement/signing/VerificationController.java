package nl.opstap.placement.signing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.opstap.platform.problems.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Anyone who holds a document can check that it is real. The answer names no person: kind, school, date, and the hashes
 * a file can be compared with.
 */
@RestController
class VerificationController {
    private final JdbcClient database;

    VerificationController(JdbcClient database) {
        this.database = database;
    }

    record Verification(String kind, String documentHash, List<String> fileHashes, String issuer, LocalDate issuedOn) {}

    @GetMapping("/v1/public/documents/verification")
    @Transactional(readOnly = true)
    public Verification verify(@RequestParam String code) {
        return database.sql("select * from document_verification where code = :code")
                .param("code", code.strip().toUpperCase(Locale.ROOT))
                .query((row, _) -> new Verification(
                        row.getString("kind"),
                        row.getString("document_hash"),
                        List.of((String[]) row.getArray("file_hashes").getArray()),
                        row.getString("issuer"),
                        row.getObject("issued_on", LocalDate.class)))
                .optional()
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "document-unknown"));
    }
}
