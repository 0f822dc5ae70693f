package nl.opstap.company.companies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.opstap.company.companies.Companies.Held;
import nl.opstap.company.networks.CompanyNetworks;
import nl.opstap.company.networks.Networks;
import nl.opstap.contracts.company.CompanyChanged;
import nl.opstap.contracts.company.RecognisedTraining;
import nl.opstap.platform.Ids;
import nl.opstap.platform.events.Outbox;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds, changes and removes companies of the pool, finds them on the map, and tells the others. */
@Service
public class KeepCompanies {
    private final Companies companies;
    private final Networks networks;
    private final RecognisedFor recognised;
    private final Geocoder geocoder;
    private final Outbox outbox;
    private final Clock clock;

    KeepCompanies(
            Companies companies,
            Networks networks,
            RecognisedFor recognised,
            Geocoder geocoder,
            Outbox outbox,
            Clock clock) {
        this.companies = companies;
        this.networks = networks;
        this.recognised = recognised;
        this.geocoder = geocoder;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Company> find(UUID id) {
        return companies.find(id);
    }

    /** The company, or the answer that there is none or that it goes on under another one. */
    @Transactional(readOnly = true)
    public Company require(UUID id) {
        return present(companies.find(id));
    }

    /** The same, for who adds something to it: a merge waits until that is done, so that it takes it along. */
    @Transactional
    public Company hold(UUID id) {
        return present(companies.hold(id));
    }

    /**
     * The same, for who changes what is told with the company: of two who do at once, the second tells what both did.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Company holdAlone(UUID id) {
        return present(companies.holdAlone(id));
    }

    private static Company present(Optional<Company> found) {
        return mustGoOn(found, Company::mergedInto);
    }

    private static <C> C mustGoOn(Optional<C> found, Function<C, @Nullable UUID> mergedInto) {
        var company = found.orElseThrow(Problem::notFound);
        var kept = mergedInto.apply(company);
        if (kept != null) {
            throw Problem.conflict("company-merged", Map.of("keptId", kept));
        }
        return company;
    }

    @Transactional(readOnly = true)
    Optional<LocalDate> contactedOn(UUID id) {
        return companies.contactedOn(id);
    }

    @Transactional(readOnly = true)
    CompanyNetworks networksOf(UUID id) {
        return networks.of(id);
    }

    /** Those of them that are there, merged or not. */
    @Transactional(readOnly = true)
    public List<Company> find(Collection<UUID> ids) {
        return companies.find(ids);
    }

    /** The whole pool of the region, for comparing a list with it. */
    @Transactional(readOnly = true)
    public void eachKey(Consumer<CompanyKey> reader) {
        companies.eachKey(reader);
    }

    /** As {@link #hold}, for who adds something to many of them. */
    @Transactional
    public void holdAll(Collection<UUID> ids) {
        var held = companies.hold(ids).stream().collect(Collectors.toMap(Held::id, Function.identity()));
        ids.forEach(id -> mustGoOn(Optional.ofNullable(held.get(id)), Held::mergedInto));
    }

    @Transactional
    public UUID add(CompanyFacts facts) {
        var id = Ids.next();
        add(id, facts);
        return id;
    }

    @Transactional
    public UUID add(CompanyFacts facts, @Nullable CompanyNetworks tagged) {
        var id = add(facts);
        tag(id, tagged);
        return id;
    }

    @Transactional
    public void add(UUID id, CompanyFacts facts) {
        addAll(List.of(new KeptCompany(id, 0, facts)));
    }

    /** Hundreds at a time: a list that was taken whole. */
    @Transactional
    public void addAll(List<KeptCompany> added) {
        var located = added.stream().map(this::located).toList();
        try {
            companies.insert(located, clock.instant());
        } catch (DuplicateKeyException taken) {
            throw sameKvk();
        }
        publish(located);
    }

    /** Changes the company if it still is in this version. */
    @Transactional
    public void change(UUID id, int version, CompanyFacts facts) {
        changeAll(List.of(new KeptCompany(id, version, facts)));
    }

    /** All of them or none, each of them once. */
    @Transactional
    public void changeAll(List<KeptCompany> changed) {
        var present = companies.find(changed.stream().map(KeptCompany::id).toList()).stream()
                .collect(Collectors.toMap(Company::id, Function.identity()));
        changed.forEach(one -> present(Optional.ofNullable(present.get(one.id()))));
        var located = changed.stream().map(this::located).toList();
        try {
            if (companies.update(located, clock.instant()) != located.size()) {
                throw Problem.of(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile");
            }
        } catch (DuplicateKeyException taken) {
            throw sameKvk();
        }
        publish(located);
    }

    /** As {@link #change}, by a person who sees and says less than is known; without networks those stay. */
    @Transactional
    void edit(UUID id, int version, CompanyFacts facts, @Nullable CompanyNetworks tagged) {
        change(id, version, facts.over(require(id).facts()));
        tag(id, tagged);
    }

    private void tag(UUID id, @Nullable CompanyNetworks tagged) {
        if (tagged != null) {
            networks.write(id, tagged, clock.instant());
        }
    }

    /** A closed company is found no longer and offers nothing; what happened there stays. */
    @Transactional
    void open(UUID id, int version, boolean open) {
        change(id, version, require(id).facts().open(open));
    }

    /** Only for companies that should never have been there: they disappear from the read models too. */
    @Transactional
    public void removeAll(List<UUID> ids) {
        companies.delete(ids);
        outbox.eraseAll(CompanyChanged.class, ids);
    }

    /** Tells the others how a company stands now. */
    @Transactional
    public void tell(UUID id) {
        companies
                .find(id)
                .ifPresent(company -> publish(List.of(new KeptCompany(id, company.version(), company.facts()))));
    }

    static Problem sameKvk() {
        return Problem.conflict("company-known", Map.of()).at(List.of(new FieldError("kvk", "company-known.detail")));
    }

    private KeptCompany located(KeptCompany kept) {
        var facts = kept.facts();
        var postcode = facts.postcode();
        return facts.location() != null || postcode == null
                ? kept
                : new KeptCompany(
                        kept.id(),
                        kept.version(),
                        facts.at(geocoder.locate(postcode).orElse(null)));
    }

    private void publish(List<KeptCompany> kept) {
        var trainings = recognised.of(kept.stream().map(KeptCompany::id).toList());
        outbox.publishAll(kept.stream()
                .map(one -> changed(one.id(), one.facts(), trainings.getOrDefault(one.id(), List.of())))
                .toList());
    }

    private static CompanyChanged changed(UUID id, CompanyFacts facts, List<RecognisedTraining> trainings) {
        var postcode = facts.postcode();
        var location = facts.location();
        return new CompanyChanged(
                id,
                facts.name(),
                facts.sector().name(),
                facts.street(),
                postcode == null ? null : postcode.printed(),
                facts.city(),
                location == null ? null : location.latitude(),
                location == null ? null : location.longitude(),
                facts.active(),
                trainings);
    }
}
