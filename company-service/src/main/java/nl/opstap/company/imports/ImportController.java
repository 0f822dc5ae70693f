package nl.opstap.company.imports;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import nl.opstap.company.roles.MayEditPool;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.sheets.Decision;
import nl.opstap.platform.sheets.ImportProgress;
import nl.opstap.platform.sheets.OrderImport;
import nl.opstap.platform.sheets.Outcome;
import nl.opstap.platform.web.Idempotent;
import nl.opstap.platform.web.Page;
import nl.opstap.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** From file to pool: upload, mapping, rows, confirmation, progress, errors, undo. */
@RestController
@RequestMapping("/v1/imports")
@MayEditPool
class ImportController {
    private final CheckFile checkFile;
    private final OrderImport orderImport;
    private final ShowImport show;
    private final Imports imports;
    private final TransactionTemplate transaction;

    ImportController(
            CheckFile checkFile,
            OrderImport orderImport,
            ShowImport show,
            Imports imports,
            TransactionTemplate transaction) {
        this.checkFile = checkFile;
        this.orderImport = orderImport;
        this.show = show;
        this.imports = imports;
        this.transaction = transaction;
    }

    /** @param columns number of the column, from 0, per meaning; what is left out is not read */
    record MappingRequest(@NotNull Map<Column, @NotNull @Min(0) Integer> columns) {}

    record DecisionRequest(@NotNull Decision decision) {}

    /** The file itself is the body, so that nothing of it is kept but its rows; its name travels URL-encoded. */
    @PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Idempotent
    ResponseEntity<ImportView> upload(
            @RequestBody byte[] file,
            @RequestHeader(name = "X-File-Name", defaultValue = "bestand.csv") String fileName,
            Actor actor) {
        var name = URLDecoder.decode(fileName, StandardCharsets.UTF_8);
        var id = checkFile.check(name.substring(0, Math.min(name.length(), 200)), file, actor);
        return ResponseEntity.created(URI.create("/v1/imports/" + id)).body(show.one(id));
    }

    @GetMapping
    Page<ImportView> newest(PageRequest page) {
        return show.newest(page);
    }

    @GetMapping("/{id}")
    ImportView one(@PathVariable UUID id) {
        return show.one(id);
    }

    @PutMapping("/{id}/mapping")
    ImportView remap(@PathVariable UUID id, @Valid @RequestBody MappingRequest request) {
        checkFile.remap(id, request.columns());
        return show.one(id);
    }

    @GetMapping("/{id}/rows")
    Page<Imports.Row> rows(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable RowCode code,
            PageRequest page) {
        var found = show.rows(id, outcome, code, page.after(Integer.class).orElse(0), page.fetch());
        return page.page(found, Imports.Row::line, row -> row);
    }

    @PatchMapping("/{id}/rows/{line}")
    ResponseEntity<Void> decide(
            @PathVariable UUID id, @PathVariable int line, @Valid @RequestBody DecisionRequest request) {
        var decided = transaction.execute(_ -> {
            orderImport.mustBeOpen(id);
            return imports.decide(id, line, request.decision());
        });
        if (!decided) {
            throw Problem.notFound();
        }
        return ResponseEntity.noContent().build();
    }

    /** Written as it is read: the list may be too long to be held. */
    @GetMapping(path = "/{id}/errors", produces = "text/csv")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "byte")))
    void errors(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        show.one(id);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"niet-overgenomen.csv\"");
        show.errors(id, response.getOutputStream());
    }

    @PostMapping("/{id}/confirmation")
    @Idempotent
    ResponseEntity<ImportView> confirm(@PathVariable UUID id, Actor actor) {
        orderImport.take(id, actor);
        return ResponseEntity.accepted().body(show.one(id));
    }

    @PostMapping("/{id}/undo")
    @Idempotent
    ResponseEntity<ImportView> undo(@PathVariable UUID id, Actor actor) {
        orderImport.undo(id, actor);
        return ResponseEntity.accepted().body(show.one(id));
    }

    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@PathVariable UUID id, Actor actor) {
        return ImportProgress.follow(
                actor.tenant(), () -> show.one(id), seen -> seen.state().isAtWork());
    }
}
