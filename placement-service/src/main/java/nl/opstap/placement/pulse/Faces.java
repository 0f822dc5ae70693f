package nl.opstap.placement.pulse;

import jakarta.validation.constraints.NotNull;

/** How the work, the guidance at work and the student's own feeling were. */
record Faces(
        @NotNull Face work, @NotNull Face guidance, @NotNull Face feeling) {

    /** As it is kept, before it is encrypted. */
    String words() {
        return "%s %s %s".formatted(work, guidance, feeling);
    }

    static Faces of(String words) {
        var parts = words.split(" ");
        return new Faces(Face.valueOf(parts[0]), Face.valueOf(parts[1]), Face.valueOf(parts[2]));
    }

    boolean isSad() {
        return work == Face.SAD || guidance == Face.SAD || feeling == Face.SAD;
    }
}
