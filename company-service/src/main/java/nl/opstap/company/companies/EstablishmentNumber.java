package nl.opstap.company.companies;

import java.util.Optional;

/** Vestigingsnummer of the Handelsregister: twelve digits. */
public record EstablishmentNumber(String digits) {
    public EstablishmentNumber {
        if (!digits.matches("[0-9]{12}")) {
            throw new IllegalArgumentException("Twelve digits: " + digits);
        }
    }

    public static Optional<EstablishmentNumber> read(String text) {
        var digits = KvkNumber.withoutSeparators(text);
        return digits.matches("[0-9]{12}") ? Optional.of(new EstablishmentNumber(digits)) : Optional.empty();
    }

    @Override
    public String toString() {
        return digits;
    }
}
