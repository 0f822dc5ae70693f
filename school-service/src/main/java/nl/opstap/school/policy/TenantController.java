package nl.opstap.school.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Opening organisations of the own region, and choosing among its municipalities. */
@RestController
class TenantController {
    private final OpenTenant openTenant;
    private final KnownTenants register;

    TenantController(OpenTenant openTenant, KnownTenants register) {
        this.openTenant = openTenant;
        this.register = register;
    }

    record OpenTenantRequest(
            @NotNull TenantKind kind,
            @Nullable SchoolType schoolType,
            @NotBlank String name) {}

    record Organisation(UUID id, String name) {}

    @PutMapping("/v1/tenants/{id}")
    ResponseEntity<Void> open(@PathVariable UUID id, @Valid @RequestBody OpenTenantRequest request, Actor actor) {
        if (!actor.has("platform-operator")) {
            throw Problem.forbidden("role-missing");
        }
        if ((request.kind() == TenantKind.SCHOOL) != (request.schoolType() != null)) {
            throw Problem.invalid(
                    List.of(new FieldError("schoolType", "Kies het schooltype; alleen een school heeft er een.")));
        }
        var region = actor.tenant().region();
        if (register.find(id).filter(known -> !known.region().equals(region)).isPresent()) {
            throw Problem.notFound();
        }
        openTenant.handle(new KnownTenant(id, region, request.kind(), request.schoolType(), request.name()));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/v1/municipalities")
    List<Organisation> municipalities(Actor actor) {
        return register.ofRegion(actor.tenant().region(), TenantKind.MUNICIPALITY).stream()
                .map(known -> new Organisation(known.id(), known.name()))
                .toList();
    }
}
