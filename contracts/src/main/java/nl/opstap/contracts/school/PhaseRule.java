package nl.opstap.contracts.school;

/** Days a week one stage phase allows; phases 1–4 as in the glossary. */
public record PhaseRule(int phase, int minDays, int maxDays) {}
