package nl.opstap.company.companies;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.opstap.company.networks.CompanyNetworks;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * A company as a person fills it in.
 *
 * @param networks absent leaves them as they are
 * @param seenDoubles companies that look like a new one, seen and found to be others; of no use in a change
 */
public record CompanyRequest(
        @NotBlank @Size(max = 200) String name,
        @Nullable String kvk,
        @Nullable String establishment,
        @NotNull Sector sector,
        @NotNull Channel channel,
        @Nullable @Size(max = 200) String street,
        @Nullable String postcode,
        @Nullable @Size(max = 100) String city,
        @Nullable @Size(max = 100) String contactName,
        @Nullable @Size(max = 40) String phone,
        @Nullable @Email @Size(max = 200) String email,
        @Nullable @Size(max = 200) String website,
        @Nullable LocalDate lastContact,
        @Nullable Boolean active,
        @Nullable @Valid NetworksRequest networks,
        @Nullable List<UUID> seenDoubles) {

    /** The companies that look like this one and that the person found to be others. */
    public List<UUID> seen() {
        return seenDoubles == null ? List.of() : seenDoubles;
    }

    /** Names every field that is wrong at once. */
    public CompanyFacts facts() {
        var errors = new ArrayList<FieldError>();
        KvkNumber kvkNumber = null;
        if (kvk != null && !kvk.isBlank()) {
            kvkNumber = KvkNumber.read(kvk).orElse(null);
            if (kvkNumber == null) {
                errors.add(new FieldError("kvk", "Een KvK-nummer heeft 8 cijfers."));
            }
        }
        EstablishmentNumber establishmentNumber = null;
        if (establishment != null && !establishment.isBlank()) {
            establishmentNumber = EstablishmentNumber.read(establishment).orElse(null);
            if (establishmentNumber == null) {
                errors.add(new FieldError("establishment", "Een vestigingsnummer heeft 12 cijfers."));
            }
        }
        Postcode code = null;
        if (postcode != null && !postcode.isBlank()) {
            switch (Postcode.read(postcode)) {
                case Postcode.Valid valid -> code = valid.postcode();
                case Postcode.LettersNeverIssued _, Postcode.Impossible _ ->
                    errors.add(new FieldError("postcode", "Deze postcode bestaat niet. Schrijf hem als 5701 AB."));
            }
        }
        if (networks != null) {
            networks.check(errors);
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return new CompanyFacts(
                name.strip(),
                kvkNumber,
                establishmentNumber,
                sector,
                channel,
                filled(street),
                code,
                filled(city),
                null,
                filled(contactName),
                filled(phone),
                filled(email),
                filled(website),
                lastContact,
                active == null || active);
    }

    @Nullable
    CompanyNetworks tagged() {
        return networks == null ? null : networks.networks();
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
