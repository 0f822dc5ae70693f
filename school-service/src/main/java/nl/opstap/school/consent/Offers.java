package nl.opstap.school.consent;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.opstap.contracts.school.ConsentItem;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All offers, with the version of the text a student agreed to. */
@Component
class Offers {
    private final List<Offer> all;

    Offers(JsonMapper json) throws IOException {
        try (var offers = new ClassPathResource("consent/offers.json").getInputStream()) {
            this.all = json.readValue(offers, new TypeReference<>() {});
        }
    }

    List<Offer> all() {
        return all;
    }

    Optional<Offer> find(ConsentItem item, ConsentItem.RecipientKind recipient, ConsentItem.Purpose purpose) {
        return all.stream()
                .filter(offer ->
                        offer.item() == item && offer.recipientKind() == recipient && offer.purpose() == purpose)
                .findFirst();
    }
}
