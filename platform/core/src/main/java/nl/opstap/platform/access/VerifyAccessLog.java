package nl.opstap.platform.access;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.platform.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks the access log of the present tenant: computes every hash again, apart from the database that made it. Whoever
 * changes, removes or slips in a record breaks the chain from there on. A cut at the very end, head included, leaves no
 * trace here; the published events do.
 */
public class VerifyAccessLog {
    private final JdbcClient database;

    VerifyAccessLog(JdbcClient database) {
        this.database = database;
    }

    /** What the check found. */
    public sealed interface Verdict {
        /** All is as it was written. */
        record Intact(long records) implements Verdict {}

        /** From this place in the chain on the log cannot be trusted. */
        record Broken(long number, String why) implements Verdict {}
    }

    private record Link(long number, byte[] hash, @Nullable UUID recordId, byte[] content) {}

    @Transactional(readOnly = true)
    public Verdict handle() {
        var tenant = TenantScope.required().id();
        byte[] previous = {};
        long number = 0;
        for (var link : chain(tenant)) {
            number++;
            if (link.number() != number) {
                return new Verdict.Broken(number, "a link is missing");
            }
            if (link.recordId() == null) {
                return new Verdict.Broken(number, "the record is missing");
            }
            var expected = sha256(previous, link.content());
            if (!Arrays.equals(expected, link.hash())) {
                return new Verdict.Broken(number, "the record was changed");
            }
            previous = expected;
        }
        if (!endsAt(number, previous)) {
            return new Verdict.Broken(number + 1, "the end is missing");
        }
        if (unchained() > 0) {
            return new Verdict.Broken(number + 1, "a record stands outside the chain");
        }
        return new Verdict.Intact(number);
    }

    private List<Link> chain(UUID tenant) {
        return database.sql("""
                select c.number, c.hash, r.* from access_chain c
                left join access_record r on r.tenant_id = c.tenant_id and r.id = c.record_id
                order by c.number""")
                .query((row, index) -> {
                    var number = row.getLong("number");
                    var record = row.getObject("id", UUID.class);
                    var content = new ByteArrayOutputStream();
                    if (record != null) {
                        Instant at = row.getTimestamp("at").toInstant();
                        netstring(content, Long.toString(number));
                        netstring(content, tenant.toString());
                        netstring(content, record.toString());
                        netstring(content, Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at)));
                        for (var column : List.of(
                                "subject_id",
                                "actor_id",
                                "actor_name",
                                "actor_role",
                                "actor_tenant",
                                "action",
                                "item",
                                "purpose")) {
                            netstring(content, row.getString(column));
                        }
                    }
                    return new Link(number, row.getBytes("hash"), record, content.toByteArray());
                })
                .list();
    }

    private boolean endsAt(long number, byte[] hash) {
        Optional<Boolean> same = database.sql("select number = :number and hash = :hash from access_chain_head")
                .param("number", number)
                .param("hash", hash)
                .query(Boolean.class)
                .optional();
        return same.orElse(number == 0);
    }

    private long unchained() {
        return database.sql("""
                select count(*) from access_record r
                where not exists (select from access_chain c where c.tenant_id = r.tenant_id and c.record_id = r.id)""").query(Long.class).single();
    }

    private static void netstring(ByteArrayOutputStream out, @Nullable String value) {
        var bytes = (value == null ? "" : value).getBytes(StandardCharsets.UTF_8);
        out.writeBytes((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(bytes);
        out.write(',');
    }

    private static byte[] sha256(byte[] previous, byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            return digest.digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
