package nl.opstap.placement.outflow;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What came of a plaatsingsstage, as it was last written down.
 *
 * @param contract of a contract only
 */
record Outcome(int version, Ending ending, @Nullable Contract contract, String byName) {

    /** @param jobAgreement whether the young person has an indicatie banenafspraak */
    record Contract(ContractType type, int hoursPerWeek, LocalDate startsOn, Known wageSubsidy, Known jobAgreement) {}
}
