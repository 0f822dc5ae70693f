package nl.opstap.school.policy;

import jakarta.validation.constraints.NotNull;

/** Whether one party may turn to another by itself: a line of the contact matrix (requirements 2.8). */
public record ContactRule(
        @NotNull ContactParty from,
        @NotNull ContactParty to,
        @NotNull ContactWay way) {}
