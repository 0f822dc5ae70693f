package nl.opstap.school.aanmelding;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.Ids;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.vault.Vault;
import nl.opstap.school.http.Replacing;
import nl.opstap.school.students.Dossiers;
import nl.opstap.school.students.Gates;
import nl.opstap.school.students.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The mentor hands in the aanmelding with at least one goal (SCH-10, SCH-11): the first gate. */
@Service
public class SubmitAanmelding {
    private final Dossiers dossiers;
    private final Aanmeldingen aanmeldingen;
    private final GoalLibrary library;
    private final Gates gates;
    private final Vault vault;
    private final JsonMapper json;
    private final Clock clock;

    SubmitAanmelding(
            Dossiers dossiers,
            Aanmeldingen aanmeldingen,
            GoalLibrary library,
            Gates gates,
            Vault vault,
            JsonMapper json,
            Clock clock) {
        this.dossiers = dossiers;
        this.aanmeldingen = aanmeldingen;
        this.library = library;
        this.gates = gates;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    public void handle(Actor actor, UUID studentId, @Nullable String ifMatch, AanmeldingRequest request) {
        dossiers.change(actor, studentId, Right.SUBMIT_AANMELDING, "AANMELDING");
        var standing = aanmeldingen.findByStudentId(studentId);
        standing.ifPresent(aanmelding -> Replacing.mustBe(ifMatch, aanmelding.version()));
        var chosen = chosen(request.goals());
        var aanmelding = standing.orElseGet(() -> new Aanmelding(Ids.next(), studentId));
        var content = vault.encrypt(studentId, json.writeValueAsString(request.content()));
        aanmelding.submit(actor, clock.instant(), content, chosen);
        aanmeldingen.saveAndFlush(aanmelding);
        gates.aanmeldingSubmitted(studentId);
    }

    private List<ChosenGoal> chosen(List<AanmeldingRequest.GoalChoice> choices) {
        var errors = new ArrayList<FieldError>();
        var chosen = new ArrayList<ChosenGoal>();
        var seen = new HashSet<String>();
        for (var choice : choices) {
            var goal = library.find(choice.code());
            if (goal.isEmpty()) {
                errors.add(new FieldError("goals", "Dit doel staat niet in de lijst: " + choice.code()));
            } else if (!seen.add(choice.code())) {
                errors.add(new FieldError(
                        "goals", "Dit doel is twee keer gekozen: " + goal.get().text()));
            } else {
                chosen.add(new ChosenGoal(choice.code(), goal.get().group(), choice.wording()));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return chosen;
    }
}
