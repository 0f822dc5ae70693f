package nl.opstap.placement.outflow;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.opstap.placement.outflow.Outcome.Contract;
import nl.opstap.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** From a plaatsingsstage to a job over HTTP. Plan and outcome have versions of their own, which If-Match names. */
@RestController
@RequestMapping("/v1/placements/{placementId}/outflow")
class OutflowController {
    private final WorkTowardsJob workTowardsJob;

    OutflowController(WorkTowardsJob workTowardsJob) {
        this.workTowardsJob = workTowardsJob;
    }

    record RequirementRequest(
            @NotBlank @Size(max = 300) String requirement,
            @Nullable @Size(max = 300) String programme) {

        Requirement read() {
            return new Requirement(requirement.strip(), programme);
        }
    }

    /** @param training vakspecifieke opleiding, when there is one */
    record OutflowPlanRequest(
            @NotNull @Size(max = 10) List<@Valid RequirementRequest> requirements,
            @Nullable @Size(max = 200) String training,
            @Nullable LocalDate trainingFrom) {}

    record ContractOfWorkRequest(
            @NotNull ContractType type,
            @NotNull @Min(0) @Max(40) Integer hoursPerWeek,
            @NotNull LocalDate startsOn,
            @NotNull Known wageSubsidy,
            @NotNull Known jobAgreement) {

        Contract read() {
            return new Contract(type, hoursPerWeek, startsOn, wageSubsidy, jobAgreement);
        }
    }

    /** @param contract with the ending CONTRACT, and no other */
    record OutflowOutcomeRequest(
            @NotNull Ending ending, @Nullable @Valid ContractOfWorkRequest contract) {}

    @GetMapping
    OutflowView show(Actor actor, @PathVariable UUID placementId) {
        return workTowardsJob.show(actor, placementId);
    }

    @PutMapping("/plan")
    OutflowView plan(
            Actor actor,
            @PathVariable UUID placementId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody OutflowPlanRequest request) {
        workTowardsJob.plan(
                actor,
                placementId,
                request.requirements().stream().map(RequirementRequest::read).toList(),
                request.training(),
                request.trainingFrom(),
                ifMatch);
        return workTowardsJob.show(actor, placementId);
    }

    @PutMapping("/outcome")
    OutflowView outcome(
            Actor actor,
            @PathVariable UUID placementId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody OutflowOutcomeRequest request) {
        var contract = request.contract();
        workTowardsJob.decide(actor, placementId, request.ending(), contract == null ? null : contract.read(), ifMatch);
        return workTowardsJob.show(actor, placementId);
    }
}
