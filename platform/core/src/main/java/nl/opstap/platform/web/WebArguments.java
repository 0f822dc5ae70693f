package nl.opstap.platform.web;

import java.util.List;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@link IfMatch} and {@link PageRequest} from the request. */
class WebArguments implements HandlerMethodArgumentResolver {
    private final Cursors cursors;

    WebArguments(Cursors cursors) {
        this.cursors = cursors;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IfMatch.class || parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        return parameter.getParameterType() == IfMatch.class ? ifMatch(request) : page(request);
    }

    private static IfMatch ifMatch(NativeWebRequest request) {
        var header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null || header.isBlank()) {
            throw Problem.of(HttpStatus.PRECONDITION_REQUIRED, "version-needed");
        }
        var tag = header.strip();
        // A proxy that compresses an answer may weaken its tag.
        return new IfMatch(tag.startsWith("W/") ? tag.substring(2) : tag);
    }

    private PageRequest page(NativeWebRequest request) {
        var cursor = request.getParameter("cursor");
        return new PageRequest(cursors, cursor == null || cursor.isBlank() ? null : cursor, limit(request));
    }

    private static int limit(NativeWebRequest request) {
        var asked = request.getParameter("limit");
        if (asked == null || asked.isBlank()) {
            return PageRequest.DEFAULT;
        }
        try {
            var limit = Integer.parseInt(asked);
            if (limit >= 1) {
                return Math.min(limit, PageRequest.MOST);
            }
        } catch (NumberFormatException malformed) {
            // Refused below, as a number below one is.
        }
        throw Problem.malformed(List.of(new FieldError("limit", "malformed.field")));
    }
}
