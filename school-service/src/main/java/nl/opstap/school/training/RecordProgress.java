package nl.opstap.school.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.opstap.platform.Ids;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.school.http.Replacing;
import nl.opstap.school.policy.Policies;
import nl.opstap.school.students.Dossiers;
import nl.opstap.school.students.Gates;
import nl.opstap.school.students.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records how far a student is in a module; the first one begun opens the second gate (SCH-21). */
@Service
public class RecordProgress {
    private final Dossiers dossiers;
    private final TrainingModules modules;
    private final Policies policies;
    private final Gates gates;
    private final Clock clock;

    RecordProgress(Dossiers dossiers, TrainingModules modules, Policies policies, Gates gates, Clock clock) {
        this.dossiers = dossiers;
        this.modules = modules;
        this.policies = policies;
        this.gates = gates;
        this.clock = clock;
    }

    @Transactional
    public void handle(Actor actor, UUID studentId, int number, @Nullable String ifMatch, ModuleProgress progress) {
        dossiers.change(actor, studentId, Right.TRAIN, "TRAINING");
        mustExist(number);
        var violations = progress.violations(LocalDate.now(clock));
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        var standing = modules.findByStudentIdAndNumber(studentId, number);
        standing.ifPresent(module -> Replacing.mustBe(ifMatch, module.version()));
        var module = standing.orElseGet(() -> new TrainingModule(Ids.next(), studentId, number));
        module.record(actor, clock.instant(), progress);
        modules.saveAndFlush(module);
        if (progress.status() != ModuleStatus.NOT_STARTED) {
            gates.trainingStarted(studentId);
        }
    }

    void mustExist(int number) {
        if (number < 1 || number > modulesOfTheSchool()) {
            throw Problem.of(HttpStatus.NOT_FOUND, "module-unknown");
        }
    }

    private int modulesOfTheSchool() {
        return policies.current()
                .map(version -> version.policy().training().modules().size())
                .orElse(0);
    }
}
