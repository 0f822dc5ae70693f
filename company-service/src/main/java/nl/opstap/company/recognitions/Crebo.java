package nl.opstap.company.recognitions;

import java.util.Optional;

/** Number of a training in the Centraal Register Beroepsopleidingen: five digits. */
public record Crebo(String digits) {
    public Crebo {
        if (!digits.matches("[0-9]{5}")) {
            throw new IllegalArgumentException("Five digits: " + digits);
        }
    }

    static Optional<Crebo> read(String text) {
        var digits = text.replaceAll("\\s", "");
        return digits.matches("[0-9]{5}") ? Optional.of(new Crebo(digits)) : Optional.empty();
    }
}
