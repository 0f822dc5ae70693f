package nl.opstap.platform.problems;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * A refusal that leaves the service as an RFC 9457 problem. The slug is stable; title and detail come from the bundle
 * {@code problems/<service>_nl.properties} and {@code _en}, keys {@code <slug>.title} and {@code <slug>.detail}, in
 * which {@code {name}} stands for a parameter.
 */
public final class Problem extends RuntimeException {
    private final HttpStatus status;
    private final String slug;
    private final Map<String, Object> parameters;
    private final List<FieldError> errors;

    /**
     * One field that has to change, by its name in the request.
     *
     * @param message a key of the bundle, such as {@code invalid-period.end}, or a text as it is
     */
    public record FieldError(String field, String message) {}

    private Problem(HttpStatus status, String slug, Map<String, Object> parameters, List<FieldError> errors) {
        super(slug);
        this.status = status;
        this.slug = slug;
        this.parameters = Map.copyOf(parameters);
        this.errors = List.copyOf(errors);
    }

    public static Problem of(HttpStatus status, String slug) {
        return new Problem(status, slug, Map.of(), List.of());
    }

    /** Parameters fill the text and travel as members of the problem. Never personal data, but for whom of the school to call. */
    public static Problem of(HttpStatus status, String slug, Map<String, Object> parameters) {
        return new Problem(status, slug, parameters, List.of());
    }

    /** 409: the present state does not allow it. */
    public static Problem conflict(String slug, Map<String, Object> parameters) {
        return of(HttpStatus.CONFLICT, slug, parameters);
    }

    /** 404, the same for what does not exist and for what belongs to somebody else. */
    public static Problem notFound() {
        return of(HttpStatus.NOT_FOUND, "not-found");
    }

    /** 403 with a slug that says which relation or role is missing. */
    public static Problem forbidden(String slug) {
        return of(HttpStatus.FORBIDDEN, slug);
    }

    /** 400 naming what could not be read. */
    public static Problem malformed(List<FieldError> errors) {
        return new Problem(HttpStatus.BAD_REQUEST, "malformed", Map.of(), errors);
    }

    /** 422 naming every field that has to change. */
    public static Problem invalid(List<FieldError> errors) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", Map.of(), errors);
    }

    /** The same refusal, naming the fields it is about. */
    public Problem at(List<FieldError> fields) {
        return new Problem(status, slug, parameters, fields);
    }

    public HttpStatus status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    public Map<String, Object> parameters() {
        return parameters;
    }

    public List<FieldError> errors() {
        return errors;
    }
}
