package nl.opstap.school.dossierexport;

import java.util.UUID;
import nl.opstap.platform.security.Actor;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The dossier as JSON, as a table and as a document; who guides the student may take it along. */
@RestController
@RequestMapping("/v1/students/{studentId}")
class DossierExportController {
    private static final String CSV = "text/csv;charset=UTF-8";

    private final ExportDossier export;
    private final DossierPaper paper;

    DossierExportController(ExportDossier export, DossierPaper paper) {
        this.export = export;
        this.paper = paper;
    }

    @GetMapping("/dossier-export")
    ResponseEntity<DossierFile> data(@PathVariable UUID studentId, Actor actor) {
        return file(MediaType.APPLICATION_JSON_VALUE, "stagedossier.json").body(export.handle(actor, studentId));
    }

    @GetMapping(value = "/dossier-export-table", produces = CSV)
    ResponseEntity<byte[]> table(@PathVariable UUID studentId, Actor actor) {
        return file(CSV, "stagedossier.csv").body(paper.table(export.handle(actor, studentId)));
    }

    @GetMapping(value = "/dossier-export-document", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> document(@PathVariable UUID studentId, Actor actor) {
        return file(MediaType.APPLICATION_PDF_VALUE, "stagedossier.pdf")
                .body(paper.document(export.handle(actor, studentId)));
    }

    private static ResponseEntity.BodyBuilder file(String type, String name) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString());
    }
}
