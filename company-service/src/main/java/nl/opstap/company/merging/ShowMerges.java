package nl.opstap.company.merging;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.company.companies.Company;
import nl.opstap.company.companies.KeepCompanies;
import nl.opstap.company.companies.PossibleDoubles;
import nl.opstap.company.companies.PossibleDoubles.PossibleDouble;
import nl.opstap.company.merging.Merges.Belongings;
import nl.opstap.platform.problems.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a company was merged with, what it may be a double of, and two beside each other. */
@Service
@Transactional(readOnly = true)
class ShowMerges {
    private final Merges merges;
    private final KeepCompanies companies;
    private final PossibleDoubles doubles;

    ShowMerges(Merges merges, KeepCompanies companies, PossibleDoubles doubles) {
        this.merges = merges;
        this.companies = companies;
        this.doubles = doubles;
    }

    /** One of two that are compared. */
    record Side(Company company, Belongings belongings) {}

    record Comparison(Side kept, Side merged, List<Gap> filled) {}

    /** The company this one goes on as. */
    public Optional<Company> keptOf(UUID companyId) {
        return Optional.ofNullable(find(companyId).mergedInto()).flatMap(companies::find);
    }

    public List<Merge> ofKept(UUID companyId) {
        return merges.ofKept(companyId);
    }

    public Merge one(UUID id) {
        return merges.find(id).orElseThrow(Problem::notFound);
    }

    public List<PossibleDouble> doublesOf(UUID companyId) {
        return doubles.of(companies.require(companyId));
    }

    public Comparison compare(UUID kept, UUID merged) {
        return new Comparison(side(kept), side(merged), merges.gaps(kept, merged));
    }

    private Side side(UUID id) {
        return new Side(companies.require(id), merges.belongings(id));
    }

    private Company find(UUID id) {
        return companies.find(id).orElseThrow(Problem::notFound);
    }
}
