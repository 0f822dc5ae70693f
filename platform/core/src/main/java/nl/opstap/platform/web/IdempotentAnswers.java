package nl.opstap.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.problems.Problem.FieldError;
import nl.opstap.platform.tenancy.TenantScope;
import nl.opstap.platform.vault.Cipher;
import nl.opstap.platform.vault.MasterKey;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Does the work of {@link Idempotent}. */
class IdempotentAnswers implements MethodInterceptor {
    static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");
    private static final Duration KEPT = Duration.ofDays(2);
    private static final List<String> KEPT_HEADERS = List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG);

    private final JdbcClient database;
    private final PlatformTransactionManager transactions;
    private final JsonMapper json;
    private final Cipher cipher;
    private final Clock clock;

    IdempotentAnswers(
            JdbcClient database,
            PlatformTransactionManager transactions,
            JsonMapper json,
            MasterKey master,
            Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.json = json;
        this.cipher = master.cipher("idempotent answers");
        this.clock = clock;
    }

    /** A request as it is remembered. The operation is the whole path: what is created below one thing is not another's. */
    private record Remembered(String person, String operation, String key, byte[] hash) {}

    private record Answer(
            int status,
            Map<String, String> headers,
            @Nullable JsonNode body) {}

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        var request = present();
        var key = request == null ? null : request.getHeader(HEADER);
        if (request == null || key == null || TenantScope.current().isEmpty()) {
            return call.proceed();
        }
        if (!KEY.matcher(key).matches()) {
            throw Problem.malformed(List.of(new FieldError(HEADER, "malformed.field")));
        }
        var remembered = new Remembered(
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication())
                        .getName(),
                request.getMethod() + " " + request.getRequestURI(),
                key,
                hash(request, call));
        var transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        try {
            var answer = once(remembered, call);
            transactions.commit(transaction);
            return answer;
        } catch (Throwable failure) {
            rollback(transaction);
            throw failure;
        }
    }

    private @Nullable Object once(Remembered request, MethodInvocation call) throws Throwable {
        lock(request);
        var earlier = find(request);
        if (earlier.isPresent()) {
            return replay(earlier.get(), call.getMethod());
        }
        var answer = call.proceed();
        keep(request, answer);
        return answer;
    }

    /** Of two at once the second waits until the first has committed, and then finds its answer. */
    private void lock(Remembered request) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", TenantScope.required().id() + request.person() + request.operation() + request.key())
                .query((row, number) -> true)
                .single();
    }

    private Optional<Answer> find(Remembered request) {
        return database.sql("""
                select request_hash, answer_sealed from idempotent_answer
                where person = :person and operation = :operation and key = :key and made_at > :oldest""")
                .param("person", request.person())
                .param("operation", request.operation())
                .param("key", request.key())
                .param("oldest", Timestamp.from(clock.instant().minus(KEPT)))
                .query((row, number) -> {
                    if (!MessageDigest.isEqual(row.getBytes(1), request.hash())) {
                        throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
                    }
                    return json.readValue(cipher.decryptText(row.getString(2), context(request)), Answer.class);
                })
                .optional();
    }

    private void keep(Remembered request, @Nullable Object answer) {
        var kept = answer instanceof ResponseEntity<?> entity
                ? new Answer(entity.getStatusCode().value(), headers(entity), json.valueToTree(entity.getBody()))
                : new Answer(0, Map.of(), json.valueToTree(answer));
        if (kept.status() >= 300) {
            return;
        }
        var now = clock.instant();
        database.sql("delete from idempotent_answer where made_at <= :oldest")
                .param("oldest", Timestamp.from(now.minus(KEPT)))
                .update();
        database.sql("""
                insert into idempotent_answer (person, operation, key, request_hash, answer_sealed, made_at)
                values (:person, :operation, :key, :hash, :answer, :now)""")
                .param("person", request.person())
                .param("operation", request.operation())
                .param("key", request.key())
                .param("hash", request.hash())
                .param("answer", cipher.encryptText(json.writeValueAsString(kept), context(request)))
                .param("now", Timestamp.from(now))
                .update();
    }

    private @Nullable Object replay(Answer answer, Method method) {
        var body = answer.body() == null || answer.body().isNull() ? null : answer.body();
        if (answer.status() == 0) {
            return body == null
                    ? null
                    : json.readerFor(json.constructType(method.getGenericReturnType()))
                            .readValue(body);
        }
        var headers = new HttpHeaders();
        answer.headers().forEach(headers::set);
        return new ResponseEntity<>(body, headers, answer.status());
    }

    private static Map<String, String> headers(ResponseEntity<?> entity) {
        var kept = new LinkedHashMap<String, String>();
        for (var name : KEPT_HEADERS) {
            var value = entity.getHeaders().getFirst(name);
            if (value != null) {
                kept.put(name, value);
            }
        }
        return kept;
    }

    private byte[] hash(HttpServletRequest request, MethodInvocation call) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(String.valueOf(request.getQueryString()).getBytes(StandardCharsets.UTF_8));
            var parameters = call.getMethod().getParameters();
            for (var index = 0; index < parameters.length; index++) {
                var argument = call.getArguments()[index];
                if (argument instanceof MultipartFile file) {
                    digest.update(file.getBytes());
                } else if (argument instanceof byte[] bytes) {
                    digest.update(bytes);
                } else if (parameters[index].isAnnotationPresent(RequestBody.class)) {
                    digest.update(json.writeValueAsBytes(argument));
                }
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void rollback(TransactionStatus transaction) {
        if (!transaction.isCompleted()) {
            transactions.rollback(transaction);
        }
    }

    private static String context(Remembered request) {
        return TenantScope.required().id() + " " + request.person() + " " + request.operation() + " " + request.key();
    }

    private static @Nullable HttpServletRequest present() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }
}
