package nl.opstap.company.companies;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.opstap.company.http.EntityTag;
import nl.opstap.company.needs.MeetNeeds;
import nl.opstap.company.roles.MayEditPool;
import nl.opstap.company.roles.MayReadPool;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.web.Idempotent;
import nl.opstap.platform.web.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One company: its page, a new one, a change. The list is in {@code browsing}. */
@RestController
@RequestMapping("/v1/companies")
class CompanyController {
    private final KeepCompanies companies;
    private final AddCompany add;
    private final MeetNeeds needs;
    private final Clock clock;

    CompanyController(KeepCompanies companies, AddCompany add, MeetNeeds needs, Clock clock) {
        this.companies = companies;
        this.add = add;
        this.needs = needs;
        this.clock = clock;
    }

    @GetMapping("/{id}")
    @MayReadPool
    ResponseEntity<CompanyView> company(@PathVariable UUID id) {
        return answer(id);
    }

    @PostMapping
    @Idempotent
    @ApiResponse(responseCode = "201", description = "Added")
    @MayEditPool
    ResponseEntity<CompanyView> add(@Valid @RequestBody CompanyRequest request) {
        var id = add.add(request.facts(), request.tagged(), request.seen());
        return ResponseEntity.created(URI.create("/v1/companies/" + id))
                .eTag("\"0\"")
                .body(view(id));
    }

    @PutMapping("/{id}")
    @MayEditPool
    ResponseEntity<CompanyView> change(
            @PathVariable UUID id, IfMatch seen, @Valid @RequestBody CompanyRequest request) {
        companies.edit(id, EntityTag.seen(seen), request.facts(), request.tagged());
        return answer(id);
    }

    /** @param active false for a company that closed */
    record ActivityRequest(@NotNull Boolean active) {}

    @PutMapping("/{id}/activity")
    @MayEditPool
    ResponseEntity<CompanyView> open(@PathVariable UUID id, IfMatch seen, @Valid @RequestBody ActivityRequest request) {
        companies.open(id, EntityTag.seen(seen), request.active());
        return answer(id);
    }

    private ResponseEntity<CompanyView> answer(UUID id) {
        var view = view(id);
        return ResponseEntity.ok().eTag(EntityTag.of(view.version())).body(view);
    }

    private CompanyView view(UUID id) {
        return companies
                .find(id)
                .map(company -> CompanyView.of(
                        company,
                        companies.networksOf(id),
                        needs.ofCompany(id),
                        companies.contactedOn(id).orElse(null),
                        LocalDate.now(clock)))
                .orElseThrow(Problem::notFound);
    }
}
