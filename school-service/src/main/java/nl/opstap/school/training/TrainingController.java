package nl.opstap.school.training;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.school.policy.Policies;
import nl.opstap.school.students.Dossiers;
import nl.opstap.school.students.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The training of a student over HTTP: all modules of the school, begun or not. */
@RestController
@RequestMapping("/v1/students/{studentId}/training-modules")
class TrainingController {
    private final RecordProgress record;
    private final Dossiers dossiers;
    private final TrainingModules modules;
    private final Policies policies;

    TrainingController(RecordProgress record, Dossiers dossiers, TrainingModules modules, Policies policies) {
        this.record = record;
        this.dossiers = dossiers;
        this.modules = modules;
        this.policies = policies;
    }

    record TrainingAnswer(String name, List<ModuleAnswer> modules) {}

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

    @GetMapping
    @Transactional
    TrainingAnswer modules(@PathVariable UUID studentId, Actor actor) {
        dossiers.read(actor, studentId, Right.SEE_CONTENT, "TRAINING");
        return training(studentId);
    }

    @PutMapping("/{number}")
    @Transactional
    TrainingAnswer record(
            @PathVariable UUID studentId,
            @PathVariable int number,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody ModuleProgress progress,
            Actor actor) {
        record.handle(actor, studentId, number, ifMatch, progress);
        return training(studentId);
    }

    private TrainingAnswer training(UUID studentId) {
        var training =
                policies.current().orElseThrow(Problem::notFound).policy().training();
        var known = modules.findByStudentId(studentId).stream()
                .collect(Collectors.toMap(TrainingModule::number, Function.identity()));
        return new TrainingAnswer(
                training.name(),
                IntStream.rangeClosed(1, training.modules().size())
                        .mapToObj(number ->
                                ModuleAnswer.of(number, training.modules().get(number - 1), known.get(number)))
                        .toList());
    }
}
