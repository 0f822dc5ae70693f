package nl.opstap.company.suitability;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import nl.opstap.company.roles.MayReadPool;
import nl.opstap.company.suitability.Warnings.WarnedCompany;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.web.Idempotent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** How the caller's school judges a company, and whether another one warns of it. */
@RestController
class SuitabilityController {
    private final JudgeCompany judge;
    private final Clock clock;

    SuitabilityController(JudgeCompany judge, Clock clock) {
        this.judge = judge;
        this.clock = clock;
    }

    record JudgementView(
            UUID id,
            TargetGroup group,
            Verdict verdict,
            @Nullable String words,
            LocalDate on,
            String by) {}

    /** @param month as 2026-11: by the day one could tell whose stage it was about */
    record WarningView(TargetGroup group, YearMonth month) {}

    /**
     * @param own of the caller's school, newest first: the first one of a group is how it judges now
     * @param warnings of other schools
     */
    record SuitabilityView(List<JudgementView> own, List<WarningView> warnings) {}

    record JudgementRequest(
            @NotNull TargetGroup group,
            @NotNull Verdict verdict,
            @Nullable @Size(max = 500) String words) {}

    record JudgedView(UUID id) {}

    record WarningList(List<WarnedCompany> items) {}

    @GetMapping("/v1/companies/{companyId}/suitability")
    @MayReadPool
    SuitabilityView of(@PathVariable UUID companyId) {
        var suitability = judge.of(companyId);
        return new SuitabilityView(
                suitability.own().stream()
                        .map(one -> new JudgementView(
                                one.id(),
                                one.group(),
                                one.verdict(),
                                one.words(),
                                LocalDate.ofInstant(one.at(), clock.getZone()),
                                one.byName()))
                        .toList(),
                suitability.warnings().stream()
                        .map(warning -> new WarningView(warning.group(), YearMonth.from(warning.month())))
                        .toList());
    }

    /** Of the whole region at once, for a list of places that another service ranks. */
    @GetMapping("/v1/suitability-warnings")
    @MayReadPool
    WarningList warned() {
        return new WarningList(judge.warned());
    }

    @PostMapping("/v1/companies/{companyId}/suitability")
    @Idempotent
    @ApiResponse(responseCode = "201", description = "Judged")
    @PreAuthorize("hasRole('stagebegeleider')")
    ResponseEntity<JudgedView> judge(
            @PathVariable UUID companyId, @Valid @RequestBody JudgementRequest request, Actor author) {
        var id = judge.judge(companyId, request.group(), request.verdict(), request.words(), author);
        return ResponseEntity.created(URI.create("/v1/companies/" + companyId + "/suitability"))
                .body(new JudgedView(id));
    }

    @DeleteMapping("/v1/companies/{companyId}/suitability/{id}")
    @PreAuthorize("hasRole('stagebegeleider')")
    ResponseEntity<Void> takeBack(@PathVariable UUID companyId, @PathVariable UUID id, Actor author) {
        judge.takeBack(companyId, id, author);
        return ResponseEntity.noContent().build();
    }
}
