package nl.opstap.company.contacts;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.opstap.company.contacts.ContactFacts.Expertise;
import nl.opstap.company.contacts.ContactFacts.Source;
import org.jspecify.annotations.Nullable;

/** Somebody at a company, as a person fills it in. */
record ContactRequest(
        @NotBlank @Size(max = 100) String name,
        @Nullable @Size(max = 100) String job,
        @Nullable @Size(max = 40) String phone,
        @Nullable @Email @Size(max = 200) String email,
        @Nullable ContactChannel preferredChannel,
        @Nullable @Size(max = 100) String preferredHours,
        @NotNull Source source,
        @Nullable Boolean guides,
        @Nullable @Size(max = 10) List<Expertise> expertise) {

    ContactFacts facts() {
        return new ContactFacts(
                name.strip(),
                filled(job),
                filled(phone),
                filled(email),
                preferredChannel,
                filled(preferredHours),
                source,
                Boolean.TRUE.equals(guides),
                expertise == null
                        ? List.of()
                        : expertise.stream().distinct().sorted().toList());
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
