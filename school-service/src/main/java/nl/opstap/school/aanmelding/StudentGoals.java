package nl.opstap.school.aanmelding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.platform.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What the aanmelding says of a student, for the other features; they opened the dossier before they ask. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class StudentGoals {
    private final Aanmeldingen aanmeldingen;
    private final GoalLibrary library;
    private final Vault vault;
    private final JsonMapper json;

    StudentGoals(Aanmeldingen aanmeldingen, GoalLibrary library, Vault vault, JsonMapper json) {
        this.aanmeldingen = aanmeldingen;
        this.library = library;
        this.vault = vault;
        this.json = json;
    }

    public Optional<Content> content(UUID studentId) {
        return aanmeldingen
                .findByStudentId(studentId)
                .map(aanmelding -> json.readValue(vault.decrypt(studentId, aanmelding.content()), Content.class));
    }

    /** The goals in words: the mentor's where given, the library's else. */
    public List<String> texts(UUID studentId) {
        var all = library.all();
        return aanmeldingen.findByStudentId(studentId).stream()
                .flatMap(aanmelding -> aanmelding.goals().stream())
                .map(chosen -> chosen.wording() != null && !chosen.wording().isBlank()
                        ? chosen.wording()
                        : all.stream()
                                .filter(goal -> goal.code().equals(chosen.code()))
                                .map(Goal::text)
                                .findFirst()
                                .orElse(chosen.code()))
                .toList();
    }
}
