package nl.opstap.school.students;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.opstap.contracts.school.SupportNeed;
import nl.opstap.platform.vault.Vault;
import org.springframework.stereotype.Component;

/** Support needs at rest: one text of codes, encrypted with the student's own key (GW-23). */
@Component
class SupportNeeds {
    private final Vault vault;

    SupportNeeds(Vault vault) {
        this.vault = vault;
    }

    List<SupportNeed> of(Student student) {
        var cipher = student.supportNeeds();
        if (cipher == null) {
            return List.of();
        }
        return Stream.of(vault.decrypt(student.id(), cipher).split(","))
                .filter(code -> !code.isBlank())
                .map(SupportNeed::valueOf)
                .toList();
    }

    byte[] encrypt(UUID studentId, List<SupportNeed> needs) {
        return vault.encrypt(
                studentId,
                String.join(",", needs.stream().distinct().map(Enum::name).toList()));
    }
}
