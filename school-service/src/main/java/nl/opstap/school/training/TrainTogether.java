package nl.opstap.school.training;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.Ids;
import nl.opstap.platform.security.Actor;
import nl.opstap.school.students.Dossiers;
import nl.opstap.school.students.Gates;
import nl.opstap.school.students.Right;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A group begins or ends a module together: recorded for all of them or for none. */
@Service
class TrainTogether {
    private final Dossiers dossiers;
    private final RecordProgress progress;
    private final TrainingModules modules;
    private final Gates gates;
    private final Clock clock;

    TrainTogether(Dossiers dossiers, RecordProgress progress, TrainingModules modules, Gates gates, Clock clock) {
        this.dossiers = dossiers;
        this.progress = progress;
        this.modules = modules;
        this.gates = gates;
        this.clock = clock;
    }

    /**
     * Who is further already stays there, with test and talk as they were.
     *
     * @return for how many something changed
     */
    @Transactional
    int handle(Actor actor, List<UUID> studentIds, int number, ModuleStatus reached) {
        progress.mustExist(number);
        var changed = 0;
        for (var id : studentIds.stream().distinct().toList()) {
            dossiers.change(actor, id, Right.TRAIN, "TRAINING");
            var module = modules.findByStudentIdAndNumber(id, number)
                    .orElseGet(() -> new TrainingModule(Ids.next(), id, number));
            if (module.status().compareTo(reached) < 0) {
                module.record(
                        actor,
                        clock.instant(),
                        new ModuleProgress(reached, module.testResult(), module.testedOn(), module.closingTalkOn()));
                modules.save(module);
                gates.trainingStarted(id);
                changed++;
            }
        }
        return changed;
    }
}
