package nl.opstap.platform.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.opstap.platform.DatabaseAway;
import nl.opstap.platform.problems.Problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Answers every failure as a problem; causes stay in the log. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    /** PostgreSQL's SQLSTATE for a row that the policy does not let this tenant write. */
    private static final String ROW_POLICY = "42501";

    private final ProblemAnswers answers;

    ProblemAdvice(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Problem problem, HttpServletRequest request) {
        return answer(problem, request);
    }

    /** With If-Match the caller named the version it expected, so it is 412; without, 409. */
    @ExceptionHandler
    ResponseEntity<Object> changedMeanwhile(OptimisticLockingFailureException failure, HttpServletRequest request) {
        var status =
                request.getHeader(HttpHeaders.IF_MATCH) == null ? HttpStatus.CONFLICT : HttpStatus.PRECONDITION_FAILED;
        return answer(Problem.of(status, "changed-meanwhile"), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> duplicate(DuplicateKeyException failure, HttpServletRequest request) {
        return answer(Problem.of(HttpStatus.CONFLICT, "already-exists"), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> integrity(DataIntegrityViolationException failure, HttpServletRequest request) {
        // Hibernate's translation does not know duplicates apart; the SQLSTATE does.
        return switch (SqlState.of(failure)) {
            case "23505", "23P01" -> answer(Problem.of(HttpStatus.CONFLICT, "already-exists"), request);
            case "23503" -> answer(Problem.of(HttpStatus.CONFLICT, "in-use"), request);
            default -> internal(failure, request);
        };
    }

    @ExceptionHandler
    ResponseEntity<Object> accessDenied(AccessDeniedException failure, HttpServletRequest request) {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        return caller == null || caller instanceof AnonymousAuthenticationToken
                ? answer(Problem.of(HttpStatus.UNAUTHORIZED, "unauthenticated"), request)
                : answer(Problem.forbidden("forbidden"), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unauthenticated(AuthenticationException failure, HttpServletRequest request) {
        return answer(Problem.of(HttpStatus.UNAUTHORIZED, "unauthenticated"), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> violated(ConstraintViolationException failure, HttpServletRequest request) {
        var errors = failure.getConstraintViolations().stream()
                .map(violation -> new FieldError(pathOf(violation), violation.getMessage()))
                .sorted(java.util.Comparator.comparing(FieldError::field))
                .toList();
        return answer(Problem.invalid(errors), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> internal(Exception failure, HttpServletRequest request) {
        if (ROW_POLICY.equals(SqlState.of(failure))) {
            // The wall held. Whoever knocked on it hears what somebody hears who asks for what does not exist.
            LOG.error("A row policy refused {} {}", request.getMethod(), request.getRequestURI(), failure);
            return answer(Problem.notFound(), request);
        }
        if (DatabaseAway.explains(failure)) {
            LOG.warn("{} {} found no database: {}", request.getMethod(), request.getRequestURI(), failure.toString());
            return answer(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable"), request);
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        return answer(Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal"), request);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = new ArrayList<FieldError>();
        failure.getFieldErrors()
                .forEach(error -> errors.add(new FieldError(error.getField(), message(error.getDefaultMessage()))));
        failure.getGlobalErrors().forEach(error -> errors.add(new FieldError("", message(error.getDefaultMessage()))));
        return answer(Problem.invalid(sorted(errors)), request, headers);
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = new ArrayList<FieldError>();
        for (var result : failure.getParameterValidationResults()) {
            if (result instanceof ParameterErrors fields) {
                fields.getFieldErrors()
                        .forEach(error ->
                                errors.add(new FieldError(error.getField(), message(error.getDefaultMessage()))));
                fields.getGlobalErrors()
                        .forEach(error -> errors.add(new FieldError("", message(error.getDefaultMessage()))));
            } else {
                var name = result.getMethodParameter().getParameterName();
                result.getResolvableErrors()
                        .forEach(
                                error -> errors.add(new FieldError(message(name), message(error.getDefaultMessage()))));
            }
        }
        return answer(Problem.invalid(sorted(errors)), request, headers);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return answer(problem, request, headers);
            }
            if (cause instanceof JacksonException unreadable
                    && !unreadable.getPath().isEmpty()) {
                return answer(malformed(pathOf(unreadable), "malformed.field"), request, headers);
            }
        }
        return answer(Problem.of(HttpStatus.BAD_REQUEST, "malformed"), request, headers);
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var field = failure instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : message(failure.getPropertyName());
        return answer(malformed(field, "malformed.field"), request, headers);
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(malformed(failure.getParameterName(), "malformed.missing"), request, headers);
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestPart(
            MissingServletRequestPartException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(malformed(failure.getRequestPartName(), "malformed.missing"), request, headers);
    }

    @Override
    protected ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return failure instanceof MissingRequestHeaderException header
                ? answer(malformed(header.getHeaderName(), "malformed.missing"), request, headers)
                : answer(Problem.of(HttpStatus.BAD_REQUEST, "malformed"), request, headers);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.is5xxServerError()) {
            LOG.error("{} failed", request.getDescription(false), failure);
        }
        var known = HttpStatus.resolve(status.value());
        return answer(
                Problem.of(known == null ? HttpStatus.BAD_REQUEST : known, ProblemAnswers.slugOf(status)),
                request,
                headers);
    }

    private static Problem malformed(String field, String key) {
        return Problem.malformed(List.of(new FieldError(field, key)));
    }

    private ResponseEntity<Object> answer(Problem problem, HttpServletRequest request) {
        return answers.answer(problem, request.getRequestURI(), ProblemAnswers.languageOf(request), HttpHeaders.EMPTY);
    }

    private ResponseEntity<Object> answer(Problem problem, WebRequest request, HttpHeaders headers) {
        var servlet = ((ServletWebRequest) request).getRequest();
        return answers.answer(problem, servlet.getRequestURI(), ProblemAnswers.languageOf(servlet), headers);
    }

    private static String message(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static List<FieldError> sorted(List<FieldError> errors) {
        return errors.stream()
                .sorted(java.util.Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
                .toList();
    }

    /** {@code goals[0].text}, as the caller wrote it. */
    private static String pathOf(JacksonException failure) {
        var path = new StringBuilder();
        for (var step : failure.getPath()) {
            if (step.getPropertyName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            } else {
                path.append('[').append(step.getIndex()).append(']');
            }
        }
        return path.toString();
    }

    private static String pathOf(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .filter(node -> node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.PARAMETER)
                .map(Path.Node::toString)
                .collect(Collectors.joining("."));
    }
}
