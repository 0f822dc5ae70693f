package nl.opstap.platform.testing.suites;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.opstap.platform.testing.People;
import nl.opstap.platform.web.OpenToParents;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * No parent reaches a company: every write of a service is tried by somebody who is only a parent, and all but those that
 * the service names are refused before they are read, with where to find whom to call. A new write is refused until it is
 * named here, where somebody asks whether it reaches a company.
 */
@SuppressWarnings("NullAway.Init") // Spring fills the fields
public abstract class ParentsSuite {
    private static final Set<RequestMethod> READS =
            Set.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS);

    private final Set<String> open;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    /** @param open the writes that a parent may make, as {@code POST /v1/signatures}; none of them reaches a company */
    protected ParentsSuite(String... open) {
        this.open = Set.of(open);
    }

    private record Write(String method, String path) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @Test
    void aParentMayWriteOnlyWhatTheServiceNames() {
        var found = new TreeSet<String>();
        mapping.getHandlerMethods().forEach((info, method) -> {
            if (method.hasMethodAnnotation(OpenToParents.class)) {
                writes(info.getMethodsCondition().getMethods(), info.getPatternValues())
                        .forEach(write -> found.add(write.toString()));
            }
        });

        assertThat(found).containsExactlyInAnyOrderElementsOf(open);
    }

    @Test
    @Tag("PLA-42")
    void everyOtherWriteOfAParentIsRefusedWithWhomToCall() {
        var softly = new SoftAssertions();
        var tried = new TreeSet<String>();
        mapping.getHandlerMethods().forEach((info, method) -> {
            if (isOurs(method) && !method.hasMethodAnnotation(OpenToParents.class)) {
                for (var write : writes(info.getMethodsCondition().getMethods(), info.getPatternValues())) {
                    tried.add(write.toString());
                    var answer = mvc.method(HttpMethod.valueOf(write.method()))
                            .uri(write.path()
                                    .replaceAll("\\{[^}]+}", UUID.randomUUID().toString()))
                            .with(People.PETRA)
                            .contentType(taken(info))
                            .content("{}")
                            .exchange();
                    softly.assertThat(answer.getResponse().getStatus())
                            .as("%s", write)
                            .isEqualTo(403);
                    softly.assertThat(text(answer.getResponse()))
                            .as("%s", write)
                            .contains("/problems/parents-call-school", "my-stagebegeleiders");
                }
            }
        });

        softly.assertAll();
        assertThat(tried).doesNotContainAnyElementsOf(open);
    }

    /** What the write takes, so that it is not refused for its form. */
    private static MediaType taken(RequestMappingInfo info) {
        return info.getConsumesCondition().getConsumableMediaTypes().stream()
                .filter(MediaType::isConcrete)
                .findFirst()
                .orElse(MediaType.APPLICATION_JSON);
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("nl.opstap.");
    }

    private static Collection<Write> writes(Set<RequestMethod> methods, Set<String> paths) {
        return methods.stream()
                .filter(method -> !READS.contains(method))
                .flatMap(method -> paths.stream().map(path -> new Write(method.name(), path)))
                .toList();
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
