package nl.opstap.company.organisations;

import java.util.List;
import nl.opstap.company.organisations.Organisations.Organisation;
import nl.opstap.company.roles.MayReadPool;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The organisations of the region, to narrow a list to one or to hand a relation to one. */
@RestController
class OrganisationController {
    private final Organisations organisations;

    OrganisationController(Organisations organisations) {
        this.organisations = organisations;
    }

    record OrganisationsView(List<Organisation> items) {}

    @GetMapping("/v1/organisations")
    @MayReadPool
    OrganisationsView all() {
        return new OrganisationsView(organisations.all());
    }
}
