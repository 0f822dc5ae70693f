package nl.opstap.company.companies;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import nl.opstap.company.companies.PossibleDoubles.Looks;
import nl.opstap.company.companies.PossibleDoubles.PossibleDouble;
import nl.opstap.company.networks.CompanyNetworks;
import nl.opstap.platform.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a company by hand. Who adds one that looks like another has to have seen that one first (COM-03). */
@Service
public class AddCompany {
    private final KeepCompanies companies;
    private final Companies pool;
    private final PossibleDoubles doubles;

    AddCompany(KeepCompanies companies, Companies pool, PossibleDoubles doubles) {
        this.companies = companies;
        this.pool = pool;
        this.doubles = doubles;
    }

    /** @param seen the possible doubles the person looked at and found to be others */
    @Transactional
    public UUID add(CompanyFacts facts, @Nullable CompanyNetworks tagged, Collection<UUID> seen) {
        if (pool.knowsNumber(facts.kvk(), facts.establishment())) {
            throw KeepCompanies.sameKvk();
        }
        var present = doubles.of(Looks.of(facts));
        if (!seen.containsAll(present.stream().map(PossibleDouble::id).toList())) {
            throw Problem.conflict("company-possible-double", Map.of("doubles", present));
        }
        return companies.add(facts, tagged);
    }
}
