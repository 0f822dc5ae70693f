package nl.opstap.placement.placements;

import java.util.function.Predicate;
import nl.opstap.placement.students.Student;

/** What must be done for a student before a company is asked (SCH-10, SCH-14, SCH-15, SCH-21, SCH-60). */
public enum Gate {
    REGISTRATION(
            Student::registered,
            false,
            "De aanmelding voor stage is nog niet gedaan.",
            "Vraag de mentor het aanmeldformulier in te vullen."),
    TRAINING(
            Student::trainingStarted,
            true,
            "De leerling is nog niet begonnen met Brug naar Werk.",
            "Start eerst een module. De teamleider kan hiervan afwijken, met een reden."),
    INTAKE(
            Student::intakeHeld,
            true,
            "Er is nog geen intakegesprek geweest.",
            "Voer het intakegesprek en leg het vast. De teamleider kan hiervan afwijken, met een reden."),
    READY(
            Student::ready,
            true,
            "De leerling is nog niet stagegeschikt verklaard.",
            "Neem het besluit samen met de mentor. De teamleider kan hiervan afwijken, met een reden."),
    /** Only before a stage that prepares for work or for a job, see {@link #isBefore}. */
    DIRECTION(
            student -> student.direction() != null,
            true,
            "Er is nog geen richtingsbesluit genomen.",
            "Neem het besluit met mentor, leerling en ouders. De teamleider kan hiervan afwijken, met een reden.");

    private static final int PREPARING_FOR_WORK = 3;

    private final Predicate<Student> holds;
    private final boolean overridable;
    private final Blocker blocker;

    Gate(Predicate<Student> holds, boolean overridable, String reason, String wayOut) {
        this.holds = holds;
        this.overridable = overridable;
        this.blocker = new Blocker("GATE_" + name(), reason, wayOut);
    }

    /** Whether a stage of this phase has to pass here. */
    boolean isBefore(int phase) {
        return this != DIRECTION || phase >= PREPARING_FOR_WORK;
    }

    boolean holdsFor(Student student) {
        return holds.test(student);
    }

    /** Without a registration by the mentor there is nothing to place, so nobody may pass by it. */
    boolean isOverridable() {
        return overridable;
    }

    Blocker blocker() {
        return blocker;
    }
}
