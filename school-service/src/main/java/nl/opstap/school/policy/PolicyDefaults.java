package nl.opstap.school.policy;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The policy a tenant starts with, per kind of school; a region or municipality gets those of the rest. */
@Component
class PolicyDefaults {
    private final Map<String, Policy> byType;

    PolicyDefaults(JsonMapper json) throws IOException {
        try (var defaults = new ClassPathResource("policy/defaults.json").getInputStream()) {
            byType = json.readValue(defaults, new TypeReference<>() {});
        }
    }

    Policy of(@Nullable SchoolType type) {
        return Objects.requireNonNull(byType.get(type == null ? "OTHER" : type.name()));
    }
}
