package nl.opstap.school.training;

import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.security.Actor;
import nl.opstap.school.policy.Policies;
import nl.opstap.school.students.Dossiers;
import nl.opstap.school.students.Right;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows all modules of the school for one student, begun or not. */
@Service
class ShowTraining {
    private final Dossiers dossiers;
    private final TrainingModules modules;
    private final Policies policies;

    ShowTraining(Dossiers dossiers, TrainingModules modules, Policies policies) {
        this.dossiers = dossiers;
        this.modules = modules;
        this.policies = policies;
    }

    @Transactional
    public TrainingAnswer to(Actor actor, UUID studentId) {
        dossiers.read(actor, studentId, Right.SEE_CONTENT, "TRAINING");
        return present(studentId);
    }

    /** To whoever changed it just now, which was recorded already. */
    @Transactional(readOnly = true)
    public TrainingAnswer present(UUID studentId) {
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
