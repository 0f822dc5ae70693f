package nl.opstap.placement.placements;

import java.util.function.Predicate;
import nl.opstap.placement.students.Student;

/**
 * What must be done for a student before a company is asked (SCH-10, SCH-14, SCH-15, SCH-21, SCH-60). Which of them hold for
 * a stage says {@link GateRules}, by date.
 */
public enum Gate {
    REGISTRATION(
            Student::registered,
            "De aanmelding voor stage is nog niet gedaan.",
            "Vraag de mentor het aanmeldformulier in te vullen."),
    TRAINING(
            Student::trainingStarted,
            "De leerling is nog niet begonnen met Brug naar Werk.",
            "Start eerst een module. De teamleider kan hiervan afwijken, met een reden."),
    INTAKE(
            Student::intakeHeld,
            "Er is nog geen intakegesprek geweest.",
            "Voer het intakegesprek en leg het vast. De teamleider kan hiervan afwijken, met een reden."),
    READY(
            Student::ready,
            "De leerling is nog niet stagegeschikt verklaard.",
            "Neem het besluit samen met de mentor. De teamleider kan hiervan afwijken, met een reden."),
    DIRECTION(
            student -> student.direction() != null,
            "Er is nog geen richtingsbesluit genomen.",
            "Neem het besluit met mentor, leerling en ouders. De teamleider kan hiervan afwijken, met een reden.");

    private final Predicate<Student> holds;
    private final Blocker blocker;

    Gate(Predicate<Student> holds, String reason, String wayOut) {
        this.holds = holds;
        this.blocker = new Blocker("GATE_" + name(), reason, wayOut);
    }

    boolean holdsFor(Student student) {
        return holds.test(student);
    }

    Blocker blocker() {
        return blocker;
    }
}
