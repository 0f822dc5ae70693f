package nl.opstap.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses every body and parameter of a write that holds a citizen service number, before any of it is used, and names
 * the field, never the number. Files are for who reads them, with {@link Bsn}.
 */
@ControllerAdvice
class BsnGuard extends RequestBodyAdviceAdapter implements HandlerInterceptor {
    /** Numbers of organisations, which have the form of a BSN. */
    static final Set<String> ORGANISATION_NUMBERS = Set.of("rsin");

    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final JsonMapper json;
    private final int mostBytes;
    private final int mostBytesOfFile;

    BsnGuard(JsonMapper json, int mostBytes, int mostBytesOfFile) {
        this.json = json;
        this.mostBytes = mostBytes;
        this.mostBytesOfFile = mostBytesOfFile;
    }

    @Override
    public boolean supports(
            MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        var type = message.getHeaders().getContentType();
        if (MediaType.APPLICATION_OCTET_STREAM.equalsTypeAndSubtype(type)) {
            return new Passed(new UpTo(message.getBody(), mostBytesOfFile), message.getHeaders());
        }
        var body = message.getBody().readNBytes(mostBytes + 1);
        if (body.length > mostBytes) {
            throw tooLarge();
        }
        if (type == null || isJson(type)) {
            refuse(fieldsOf(body));
        } else if (type.getType().equals("text") && Bsn.in(new String(body, StandardCharsets.UTF_8))) {
            refuse(List.of(""));
        }
        return new Read(body, message.getHeaders());
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (WRITES.contains(request.getMethod())) {
            var fields = new ArrayList<String>();
            request.getParameterMap().forEach((name, values) -> {
                for (var value : values) {
                    if (!ORGANISATION_NUMBERS.contains(name) && Bsn.in(value)) {
                        fields.add(name);
                    }
                }
            });
            refuse(fields);
        }
        return true;
    }

    private static Problem tooLarge() {
        return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large");
    }

    private static void refuse(List<String> fields) {
        if (!fields.isEmpty()) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "bsn-refused")
                    .at(fields.stream()
                            .map(field -> new FieldError(field, "bsn-refused.field"))
                            .toList());
        }
    }

    private List<String> fieldsOf(byte[] body) {
        var fields = new ArrayList<String>();
        try (var parser = json.createParser(body)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (holdsBsn(parser, token)) {
                    fields.add(pathOf(parser.streamReadContext()));
                }
            }
        } catch (JacksonException malformed) {
            // Whoever reads the body next says so, and where.
        }
        return fields;
    }

    private static boolean holdsBsn(JsonParser parser, JsonToken token) {
        return switch (token) {
            // The name itself could be one, and would be told to the caller and the log: its parent is named.
            case PROPERTY_NAME -> Bsn.in(parser.currentName());
            case VALUE_STRING, VALUE_NUMBER_INT ->
                !ORGANISATION_NUMBERS.contains(String.valueOf(parser.currentName())) && Bsn.in(parser.getString());
            default -> false;
        };
    }

    private static String pathOf(TokenStreamContext context) {
        var parent = context.getParent();
        if (parent == null) {
            return "";
        }
        var before = pathOf(parent);
        if (context.inArray()) {
            return before + "[" + context.getCurrentIndex() + "]";
        }
        var name = context.currentName();
        if (name == null || Bsn.in(name)) {
            return before;
        }
        return before.isEmpty() ? name : before + "." + name;
    }

    private static boolean isJson(MediaType type) {
        return type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
    }

    /** The body again, for the converter. */
    private record Read(byte[] bytes, HttpHeaders headers) implements HttpInputMessage {
        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }

    /** A file is read once, by who wants it. */
    private record Passed(InputStream body, HttpHeaders headers) implements HttpInputMessage {
        @Override
        public InputStream getBody() {
            return body;
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }

    private static final class UpTo extends FilterInputStream {
        private long left;

        UpTo(InputStream body, long most) {
            super(body);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            var read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var read = super.read(into, from, length);
            count(read);
            return read;
        }

        private void count(int read) {
            left -= Math.max(0, read);
            if (left < 0) {
                throw tooLarge();
            }
        }
    }
}
