package nl.opstap.platform.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Set;
import nl.opstap.platform.security.Actor;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;

/** The published description of the API: what every service has in common, so that it keeps the NL API Design Rules. */
@AutoConfiguration
class OpenApiConfiguration {
    private static final String PREFIX = "/v1";
    private static final String BEARER = "bearer";
    private static final String PROBLEM_JSON = "application/problem+json";
    private static final Set<String> WITHOUT_ACCOUNT = Set.of("/links/", "/public/");

    static {
        // Read from the request by the platform; what they mean for the caller is added below.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, IfMatch.class, PageRequest.class);
    }

    @Bean
    NullnessOfSchemas nullnessOfSchemas() {
        return new NullnessOfSchemas();
    }

    @Bean
    GlobalOperationCustomizer conventionsOfOperations() {
        return (operation, handler) -> {
            operation.setOperationId(idOf(handler));
            describeArguments(operation, handler);
            return operation;
        };
    }

    @Bean
    GlobalOpenApiCustomizer conventionsOfApi(
            @Value("${opstap.service}") String service, @Value("${opstap.api-version}") String version) {
        return api -> {
            api.setInfo(info(service, version));
            api.setServers(List.of(new Server()
                    .url("/api/" + service + PREFIX)
                    .description("Through the gateway, which keeps the session and adds the token.")));
            components(api);
            api.setPaths(withoutPrefix(api.getPaths()));
            api.getPaths()
                    .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                        if (WITHOUT_ACCOUNT.stream().noneMatch(path::startsWith)) {
                            operation.setSecurity(List.of(new SecurityRequirement().addList(BEARER)));
                            tenantHeader(operation);
                        }
                        answers(operation, path);
                    }));
        };
    }

    /** By class and method: Springdoc would number those that share a method name, in the order it finds them. */
    private static String idOf(HandlerMethod handler) {
        var feature = handler.getBeanType().getSimpleName().replaceAll("Controller$", "");
        var method = handler.getMethod().getName();
        return Character.toLowerCase(feature.charAt(0))
                + feature.substring(1)
                + Character.toUpperCase(method.charAt(0))
                + method.substring(1);
    }

    private static Info info(String service, String version) {
        return new Info()
                .title("Opstap " + service)
                .version(version)
                .description(
                        "Part of Opstap, from school to work. Answers are for the active tenant of the caller only.")
                .contact(new Contact()
                        .name("Opstap")
                        .url("https://opstap.example")
                        .email("api@opstap.example"))
                .license(new License().name("EUPL-1.2").identifier("EUPL-1.2"));
    }

    private static void components(OpenAPI api) {
        var components = api.getComponents() == null ? new Components() : api.getComponents();
        api.setComponents(components);
        components.addSecuritySchemes(
                BEARER,
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("Access token of the realm, audience opstap-api, scope organization:*"));
        components.addHeaders(
                ApiVersionFilter.HEADER,
                new Header().description("Full version of the API").schema(new StringSchema().example("1.0.0")));
        components.addSchemas("FieldError", fieldError());
        components.addSchemas("Problem", problem());
    }

    private static Schema<?> fieldError() {
        return new ObjectSchema()
                .addProperty("field", new StringSchema().description("Path in the request, such as goals[0].text"))
                .addProperty("message", new StringSchema().description("What has to change, for people"))
                .required(List.of("field", "message"));
    }

    private static Schema<?> problem() {
        var problem = new ObjectSchema()
                .addProperty("type", new StringSchema().format("uri-reference").description("/problems/<slug>, stable"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema().format("uri-reference"))
                .addProperty("errors", new ArraySchema().items(new Schema<>().$ref("#/components/schemas/FieldError")))
                .required(List.of("type", "title", "status", "detail"));
        problem.setDescription("RFC 9457; further members belong to the slug, see docs/problems.md");
        return problem;
    }

    private static Paths withoutPrefix(Paths paths) {
        var shorter = new Paths();
        paths.forEach((path, item) ->
                shorter.addPathItem(path.startsWith(PREFIX + "/") ? path.substring(PREFIX.length()) : path, item));
        return shorter;
    }

    private static void describeArguments(Operation operation, HandlerMethod handler) {
        for (var parameter : handler.getMethodParameters()) {
            if (parameter.getParameterType() == PageRequest.class) {
                add(operation, "query", "cursor", new StringSchema(), "The next of the page before", false);
                add(
                        operation,
                        "query",
                        "limit",
                        new IntegerSchema()
                                .minimum(java.math.BigDecimal.ONE)
                                .maximum(java.math.BigDecimal.valueOf(PageRequest.MOST))
                                ._default(PageRequest.DEFAULT),
                        "How many at most",
                        false);
            }
            if (parameter.getParameterType() == IfMatch.class) {
                add(operation, "header", HttpHeaders.IF_MATCH, new StringSchema(), "The ETag that was seen", true);
                answer(operation, "412", "Somebody else changed it meanwhile");
                answer(operation, "428", "If-Match is missing");
            }
        }
        if (handler.hasMethodAnnotation(Idempotent.class)) {
            add(
                    operation,
                    "header",
                    IdempotentAnswers.HEADER,
                    new StringSchema().maxLength(100),
                    "Repeating a request with the same key gives the first answer again",
                    false);
        }
    }

    private static void tenantHeader(Operation operation) {
        add(
                operation,
                "header",
                "X-Tenant-Id",
                new StringSchema().format("uuid"),
                "Which of the caller's tenants to act for; not needed with one",
                false);
    }

    private static void add(
            Operation operation, String place, String name, Schema<?> schema, String description, boolean required) {
        var there = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> name.equals(parameter.getName()));
        if (!there) {
            operation.addParametersItem(new Parameter()
                    .in(place)
                    .name(name)
                    .schema(schema)
                    .description(description)
                    .required(required));
        }
    }

    private static void answers(Operation operation, String path) {
        if (operation.getResponses() == null) {
            operation.setResponses(new ApiResponses());
        }
        answer(operation, "400", "Malformed; the fields are named");
        if (operation.getSecurity() != null) {
            answer(operation, "401", "Not logged in");
            answer(operation, "403", "Not allowed for this role, relation or tenant");
        }
        if (path.contains("{")) {
            answer(operation, "404", "Absent, or not for this caller");
        }
        if (operation.getRequestBody() != null) {
            answer(operation, "422", "Readable but not right; every field is named");
        }
        operation.getResponses().forEach((status, response) -> {
            response.addHeaderObject(
                    ApiVersionFilter.HEADER, new Header().$ref("#/components/headers/" + ApiVersionFilter.HEADER));
            if (status.startsWith("4") || status.startsWith("5")) {
                response.setContent(problemContent());
            }
        });
    }

    private static void answer(Operation operation, String status, String description) {
        if (operation.getResponses() == null) {
            operation.setResponses(new ApiResponses());
        }
        if (!operation.getResponses().containsKey(status)) {
            operation.getResponses().addApiResponse(status, new ApiResponse().description(description));
        }
    }

    private static Content problemContent() {
        return new Content()
                .addMediaType(
                        PROBLEM_JSON, new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")));
    }
}
