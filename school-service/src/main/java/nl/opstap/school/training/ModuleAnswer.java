package nl.opstap.school.training;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** @param version for If-Match; absent as long as nothing was recorded */
record ModuleAnswer(
        int number,
        String name,
        ModuleStatus status,
        @Nullable TestResult testResult,
        @Nullable LocalDate testedOn,
        @Nullable LocalDate closingTalkOn,
        @Nullable String changedByName,
        @Nullable Long version) {

    static ModuleAnswer of(int number, String name, @Nullable TrainingModule module) {
        return module == null
                ? new ModuleAnswer(number, name, ModuleStatus.NOT_STARTED, null, null, null, null, null)
                : new ModuleAnswer(
                        number,
                        name,
                        module.status(),
                        module.testResult(),
                        module.testedOn(),
                        module.closingTalkOn(),
                        module.changedByName(),
                        module.version());
    }
}
