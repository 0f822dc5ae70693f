package nl.opstap.contracts.school;

import org.jspecify.annotations.Nullable;

/**
 * Days a week one stage phase allows; phases 1–4 as in the glossary.
 *
 * @param startMaxDays the most it may start with, when that is less than it may grow to (phase 4: starts at 2–3, then 4)
 */
public record PhaseRule(
        int phase, int minDays, int maxDays, @Nullable Integer startMaxDays) {

    public PhaseRule(int phase, int minDays, int maxDays) {
        this(phase, minDays, maxDays, null);
    }
}
