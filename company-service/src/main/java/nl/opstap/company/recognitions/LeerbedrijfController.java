package nl.opstap.company.recognitions;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.company.http.EntityTag;
import nl.opstap.company.roles.MayEditPool;
import nl.opstap.company.roles.MayReadPool;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.web.Idempotent;
import nl.opstap.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One company as leerbedrijf of SBB. */
@RestController
@RequestMapping("/v1/companies/{companyId}/leerbedrijf")
class LeerbedrijfController {
    private final KeepRecognitions recognitions;
    private final Clock clock;

    LeerbedrijfController(KeepRecognitions recognitions, Clock clock) {
        this.recognitions = recognitions;
        this.clock = clock;
    }

    /** @param until the last day; absent when no end is known */
    record RecognitionView(
            UUID id, String crebo, LocalDate from, @Nullable LocalDate until, Recognition.State state, int version) {

        static RecognitionView of(Recognition recognition, LocalDate today) {
            var facts = recognition.facts();
            return new RecognitionView(
                    recognition.id(),
                    facts.crebo().digits(),
                    facts.from(),
                    facts.until(),
                    recognition.on(today),
                    recognition.version());
        }
    }

    /** @param number the leerbedrijf-ID; the version is that of the number alone */
    record LeerbedrijfView(@Nullable String number, List<RecognitionView> recognitions, int version) {}

    /** @param number nothing takes it away */
    record LeerbedrijfRequest(@Nullable String number) {
        @Nullable
        String digits() {
            if (number == null || number.isBlank()) {
                return null;
            }
            var digits = number.replaceAll("[\\s.]", "");
            if (!digits.matches("[0-9]{6,12}")) {
                throw Problem.invalid(
                        List.of(new FieldError("number", "Een leerbedrijf-ID bestaat uit 6 tot 12 cijfers.")));
            }
            return digits;
        }
    }

    @GetMapping
    @MayReadPool
    ResponseEntity<LeerbedrijfView> leerbedrijf(@PathVariable UUID companyId) {
        var known = recognitions.leerbedrijf(companyId);
        var today = LocalDate.now(clock);
        return ResponseEntity.ok()
                .eTag(EntityTag.of(known.version()))
                .body(new LeerbedrijfView(
                        known.number(),
                        recognitions.ofCompany(companyId).stream()
                                .map(recognition -> RecognitionView.of(recognition, today))
                                .toList(),
                        known.version()));
    }

    @PutMapping
    @MayEditPool
    ResponseEntity<LeerbedrijfView> identify(
            @PathVariable UUID companyId, IfMatch seen, @Valid @RequestBody LeerbedrijfRequest request) {
        recognitions.identify(companyId, EntityTag.seen(seen), request.digits());
        return leerbedrijf(companyId);
    }

    @GetMapping("/recognitions/{id}")
    @MayReadPool
    ResponseEntity<RecognitionView> recognition(@PathVariable UUID companyId, @PathVariable UUID id) {
        var view = RecognitionView.of(recognitions.require(companyId, id), LocalDate.now(clock));
        return ResponseEntity.ok().eTag(EntityTag.of(view.version())).body(view);
    }

    @PostMapping("/recognitions")
    @Idempotent
    @ApiResponse(responseCode = "201", description = "Added")
    @MayEditPool
    ResponseEntity<RecognitionView> add(@PathVariable UUID companyId, @Valid @RequestBody RecognitionRequest request) {
        var id = recognitions.add(companyId, request.facts());
        return ResponseEntity.created(URI.create("/v1/companies/" + companyId + "/leerbedrijf/recognitions/" + id))
                .eTag(EntityTag.of(0))
                .body(RecognitionView.of(recognitions.require(companyId, id), LocalDate.now(clock)));
    }

    @PutMapping("/recognitions/{id}")
    @MayEditPool
    ResponseEntity<RecognitionView> change(
            @PathVariable UUID companyId,
            @PathVariable UUID id,
            IfMatch seen,
            @Valid @RequestBody RecognitionRequest request) {
        recognitions.change(companyId, id, EntityTag.seen(seen), request.facts());
        return recognition(companyId, id);
    }

    @DeleteMapping("/recognitions/{id}")
    @MayEditPool
    ResponseEntity<Void> remove(@PathVariable UUID companyId, @PathVariable UUID id) {
        recognitions.remove(companyId, id);
        return ResponseEntity.noContent().build();
    }
}
