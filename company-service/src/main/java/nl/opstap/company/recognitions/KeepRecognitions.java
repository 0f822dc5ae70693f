package nl.opstap.company.recognitions;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.opstap.company.companies.KeepCompanies;
import nl.opstap.company.recognitions.Recognitions.Leerbedrijf;
import nl.opstap.platform.Ids;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what SBB decided about a company, and tells it with the company: placements of the mbo wait for it. */
@Service
public class KeepRecognitions {
    private final Recognitions recognitions;
    private final KeepCompanies companies;
    private final Clock clock;

    KeepRecognitions(Recognitions recognitions, KeepCompanies companies, Clock clock) {
        this.recognitions = recognitions;
        this.companies = companies;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Leerbedrijf leerbedrijf(UUID companyId) {
        companies.require(companyId);
        return recognitions.leerbedrijf(companyId);
    }

    @Transactional(readOnly = true)
    List<Recognition> ofCompany(UUID companyId) {
        companies.require(companyId);
        return recognitions.ofCompany(companyId);
    }

    /** Of which of these companies anybody wrote down anything of SBB. */
    @Transactional(readOnly = true)
    public Set<UUID> anyOf(Collection<UUID> companyIds) {
        return recognitions.anyOf(companyIds);
    }

    @Transactional(readOnly = true)
    Recognition require(UUID companyId, UUID id) {
        return recognitions.find(companyId, id).orElseThrow(Problem::notFound);
    }

    @Transactional
    void identify(UUID companyId, int version, @Nullable String number) {
        companies.holdAlone(companyId);
        if (recognitions.leerbedrijf(companyId).version() != version) {
            throw Problem.of(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile");
        }
        recognitions.identify(companyId, number, clock.instant());
    }

    @Transactional
    public UUID add(UUID companyId, RecognitionFacts facts) {
        companies.holdAlone(companyId);
        var id = Ids.next();
        once(() -> recognitions.insert(id, companyId, facts, clock.instant()));
        companies.tell(companyId);
        return id;
    }

    @Transactional
    void change(UUID companyId, UUID id, int version, RecognitionFacts facts) {
        companies.holdAlone(companyId);
        once(() -> {
            if (!recognitions.update(id, companyId, version, facts, clock.instant())) {
                throw recognitions.find(companyId, id).isPresent()
                        ? Problem.of(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile")
                        : Problem.notFound();
            }
        });
        companies.tell(companyId);
    }

    /** Only for one that never was; one that ended keeps its days. */
    @Transactional
    void remove(UUID companyId, UUID id) {
        companies.holdAlone(companyId);
        if (!recognitions.delete(id, companyId)) {
            throw Problem.notFound();
        }
        companies.tell(companyId);
    }

    private static void once(Runnable write) {
        try {
            write.run();
        } catch (DataIntegrityViolationException overlap) {
            if (!String.valueOf(overlap.getMessage()).contains("recognised_once")) {
                throw overlap;
            }
            throw Problem.invalid(
                    List.of(new FieldError("from", "Voor deze crebo is er al een erkenning in deze periode.")));
        }
    }
}
