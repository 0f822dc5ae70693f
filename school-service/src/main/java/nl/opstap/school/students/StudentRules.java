package nl.opstap.school.students;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.school.policy.Policy;
import org.jspecify.annotations.Nullable;

/** What must hold of a student beyond the form of each field. */
record StudentRules(Policy policy, List<UUID> municipalities, LocalDate today) {
    /** Younger or older is a typing error more often than a student. */
    private static final int YOUNGEST = 11;

    private static final int OLDEST = 35;

    List<FieldError> violations(StudentRequest request, @Nullable UUID mentorId) {
        var errors = new ArrayList<FieldError>();
        var age = Period.between(request.birthDate(), today).getYears();
        if (age < YOUNGEST || age > OLDEST) {
            errors.add(new FieldError(
                    "birthDate", "Klopt de geboortedatum? De leerling zou nu %d jaar zijn.".formatted(age)));
        }
        if (!request.expectedLeaving().isAfter(today)) {
            errors.add(new FieldError("expectedLeaving", "Kies een datum in de toekomst."));
        }
        if (!policy.tracks().contains(request.track().name())) {
            errors.add(new FieldError("track", "Deze opleiding hoort niet bij deze school."));
        }
        if (request.crebo() != null && !request.track().isMbo()) {
            errors.add(new FieldError("crebo", "Alleen een opleiding van het mbo heeft een crebo."));
        }
        if (request.municipalityId() != null && !municipalities.contains(request.municipalityId())) {
            errors.add(new FieldError("municipalityId", "Kies een gemeente uit de lijst."));
        }
        if (mentorId == null) {
            errors.add(new FieldError("mentorId", "Kies een mentor."));
        }
        return errors;
    }
}
