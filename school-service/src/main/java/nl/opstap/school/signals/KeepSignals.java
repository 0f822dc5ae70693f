package nl.opstap.school.signals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.opstap.contracts.school.SignalChanged;
import nl.opstap.platform.Ids;
import nl.opstap.platform.events.Outbox;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.vault.Vault;
import nl.opstap.platform.web.IfMatch;
import nl.opstap.school.stages.Stages;
import nl.opstap.school.students.Dossiers;
import nl.opstap.school.students.Right;
import nl.opstap.school.students.StudentFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The loop between workplace and school: raised by the stagebegeleider, answered and closed by the mentor (SCH-32, SCH-33). */
@Service
class KeepSignals {
    private final Dossiers dossiers;
    private final Stages stages;
    private final Signals signals;
    private final Vault vault;
    private final JsonMapper json;
    private final Outbox outbox;
    private final Clock clock;

    KeepSignals(
            Dossiers dossiers,
            Stages stages,
            Signals signals,
            Vault vault,
            JsonMapper json,
            Outbox outbox,
            Clock clock) {
        this.dossiers = dossiers;
        this.stages = stages;
        this.signals = signals;
        this.vault = vault;
        this.json = json;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    List<SignalAnswer> about(Actor actor, UUID studentId) {
        var student = dossiers.read(actor, studentId, Right.SEE_SIGNALS, "SIGNAL");
        return signals.findByStudentIdOrderByRaisedAtDescIdDesc(studentId).stream()
                .map(signal -> shown(signal, student.rights()))
                .toList();
    }

    @Transactional
    SignalAnswer raise(Actor actor, UUID studentId, SignalRequest request) {
        var student = dossiers.change(actor, studentId, Right.RAISE_SIGNAL, "SIGNAL");
        if ((request.kind() == SignalKind.FEEDBACK) != (request.skill() != null)) {
            throw invalid("skill", "Kies bij een terugkoppeling om welke vaardigheid het gaat, en alleen dan.");
        }
        if (request.placementId() instanceof UUID placement
                && stages.find(studentId, placement).isEmpty()) {
            throw invalid("placementId", "Dit is geen stage van deze leerling.");
        }
        var signal = new Signal(Ids.next(), studentId, request.placementId(), request.kind(), request.skill());
        signal.raise(actor, clock.instant(), sealed(studentId, new SignalContent(request.seen(), null, null)));
        return saved(signal, student);
    }

    @Transactional
    SignalAnswer moveOn(Actor actor, UUID studentId, UUID id, IfMatch seen, SignalStep step) {
        var student = dossiers.change(actor, studentId, Right.ANSWER_SIGNAL, "SIGNAL");
        var signal = signals.findByIdAndStudentId(id, studentId).orElseThrow(Problem::notFound);
        seen.mustBe(signal.version());
        if (!signal.state().next(signal.kind()).contains(step.state())) {
            throw Problem.conflict("signal-not-now", Map.of("state", signal.state()));
        }
        require(step);
        var old = opened(signal);
        if (signal.state() == SignalState.OPEN) {
            var words = sealed(studentId, new SignalContent(old.seen(), step.text(), null));
            signal.answer(actor, clock.instant(), step.state(), step.due(), words);
        } else {
            var words = sealed(studentId, new SignalContent(old.seen(), old.answer(), step.text()));
            signal.close(actor, clock.instant(), step.state(), words);
        }
        return saved(signal, student);
    }

    /** A goal says what and until when; a refusal or an end says why. */
    private void require(SignalStep step) {
        var silent = step.text() == null || step.text().isBlank();
        if (silent && step.state() != SignalState.SEEN) {
            throw invalid(
                    "text", step.state() == SignalState.GOAL ? "Schrijf het doel op." : "Schrijf op waarom of hoe.");
        }
        if (step.state() == SignalState.GOAL && step.due() == null) {
            throw invalid("due", "Kies wanneer jullie kijken of het doel is gehaald.");
        }
        if (step.due() != null && step.due().isBefore(LocalDate.now(clock))) {
            throw invalid("due", "Kies een dag die nog komt.");
        }
    }

    private SignalAnswer saved(Signal signal, StudentFile student) {
        var saved = signals.saveAndFlush(signal);
        outbox.publish(new SignalChanged(
                saved.id(),
                saved.studentId(),
                saved.kind().name(),
                saved.state().name(),
                saved.raisedBy(),
                student.mentorId()));
        return shown(saved, student.rights());
    }

    private SignalAnswer shown(Signal signal, Set<Right> rights) {
        var words = opened(signal);
        return new SignalAnswer(
                signal.id(),
                signal.version(),
                signal.placementId(),
                signal.kind(),
                signal.skill(),
                signal.state(),
                signal.raisedByName(),
                signal.raisedAt(),
                words.seen(),
                signal.answeredByName(),
                signal.answeredAt(),
                words.answer(),
                signal.due(),
                signal.closedByName(),
                signal.closedAt(),
                words.result(),
                rights.contains(Right.ANSWER_SIGNAL) ? signal.state().next(signal.kind()) : Set.of());
    }

    private SignalContent opened(Signal signal) {
        return json.readValue(vault.decrypt(signal.studentId(), signal.content()), SignalContent.class);
    }

    private byte[] sealed(UUID studentId, SignalContent words) {
        return vault.encrypt(studentId, json.writeValueAsString(words));
    }

    private static Problem invalid(String field, String message) {
        return Problem.invalid(List.of(new FieldError(field, message)));
    }
}
