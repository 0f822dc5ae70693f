package nl.opstap.company.companies;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In which gemeente something lies, as far as the table of the operator knows. */
public interface Municipalities {
    /** @param area the four digits of a postcode */
    Optional<String> of(String area);

    /**
     * Of an address: by its postcode, and without one by its town, when only one gemeente has a town of that name.
     *
     * @param postcode at least its four digits
     */
    Optional<String> of(@Nullable String postcode, @Nullable String town);

    /** The middle of its postcode areas. */
    Optional<Location> middle(String municipality);
}
