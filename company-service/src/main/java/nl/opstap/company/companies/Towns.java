package nl.opstap.company.companies;

import java.util.Optional;

/** In which town (woonplaats) a postcode area lies, as far as the table of the operator knows. */
public interface Towns {
    /** @param area the four digits of a postcode */
    Optional<String> of(String area);
}
