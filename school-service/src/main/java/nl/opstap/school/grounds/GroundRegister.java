package nl.opstap.school.grounds;

import java.io.IOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The register, as it ships: the same for every school, because the law is. */
@Component
class GroundRegister {
    private final List<Ground> all;

    GroundRegister(JsonMapper json) throws IOException {
        try (var register = new ClassPathResource("grounds/register.json").getInputStream()) {
            this.all = json.readValue(register, new TypeReference<>() {});
        }
    }

    List<Ground> all() {
        return all;
    }
}
