package nl.opstap.company.companies;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.company.RecognisedTraining;

/** For which trainings of the mbo a company is recognised, as the others are told together with the company. */
public interface RecognisedFor {
    /** Per company; one without any is left out. */
    Map<UUID, List<RecognisedTraining>> of(Collection<UUID> companyIds);
}
