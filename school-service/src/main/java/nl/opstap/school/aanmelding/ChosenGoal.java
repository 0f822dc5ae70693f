package nl.opstap.school.aanmelding;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** A goal of the library as this student works on it, with own words where the mentor gave them. */
@Embeddable
public record ChosenGoal(
        String code,
        @Enumerated(EnumType.STRING) GoalGroup goalGroup,
        @Nullable String wording) {}
