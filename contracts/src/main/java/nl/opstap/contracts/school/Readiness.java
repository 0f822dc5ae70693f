package nl.opstap.contracts.school;

/** The gates before an external placement, as facts: aanmelding sent, training begun, intake held, declared stagegeschikt. */
public record Readiness(boolean registered, boolean trainingStarted, boolean intakeHeld, boolean ready) {}
