package nl.opstap.platform.links;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import nl.opstap.platform.Ids;
import nl.opstap.platform.problems.Problem;
import nl.opstap.platform.tenancy.Tenant;
import nl.opstap.platform.tenancy.TenantScope;
import nl.opstap.platform.vault.Cipher;
import nl.opstap.platform.vault.MasterKey;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps only the hash of each token, so that who reads the table cannot use a link. */
class HashedLinks implements ScopedLinks {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient database;
    private final Clock clock;
    private final Cipher holders;
    private final String service;
    private final String publicUrl;

    HashedLinks(JdbcClient database, Clock clock, MasterKey master, String service, String publicUrl) {
        this.database = database;
        this.clock = clock;
        this.holders = master.cipher("link holders");
        this.service = service;
        this.publicUrl = publicUrl;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public String issue(String purpose, UUID subject, String holder, Duration validFor) {
        var tenant = TenantScope.required();
        var now = clock.instant();
        var id = Ids.next();
        var random = new byte[32];
        RANDOM.nextBytes(random);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        database.sql("""
                insert into scoped_link (id, token_hash, tenant_id, region_id, purpose, subject_id, holder_sealed, issued_at, expires_at)
                values (:id, :hash, :tenant, :region, :purpose, :subject, :holder, :now, :expires)""")
                .param("id", id)
                .param("hash", hash(token))
                .param("tenant", tenant.id())
                .param("region", tenant.region())
                .param("purpose", purpose)
                .param("subject", subject)
                .param("holder", holders.encryptText(holder, id.toString()))
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(validFor)))
                .update();
        return publicUrl + "/l#" + service + "." + token;
    }

    @Override
    @Transactional
    public Grant look(String token) {
        return find(token, "").grant();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Grant consume(String token) {
        // The row lock makes the second of two wait, and then see that the link was used.
        var grant = find(token, " for update").grant();
        database.sql("update scoped_link set used_at = :now where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", grant.linkId())
                .update();
        return grant;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void revoke(String purpose, UUID subject) {
        database.sql("""
                update scoped_link set revoked_at = :now
                where tenant_id = :tenant and subject_id = :subject and purpose = :purpose
                  and used_at is null and revoked_at is null""")
                .param("now", Timestamp.from(clock.instant()))
                .param("tenant", TenantScope.required().id())
                .param("subject", subject)
                .param("purpose", purpose)
                .update();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UUID subject) {
        database.sql("delete from scoped_link where tenant_id = :tenant and subject_id = :subject")
                .param("tenant", TenantScope.required().id())
                .param("subject", subject)
                .update();
    }

    /** A row as it lies there, with the reason why it may not open any more. */
    private record Found(Grant grant, Optional<Problem> refusal) {}

    private Found find(String token, String lock) {
        var found = database.sql("""
                select id, tenant_id, region_id, purpose, subject_id, holder_sealed, expires_at, used_at, revoked_at
                from scoped_link where token_hash = :hash""" + lock)
                .param("hash", hash(bare(token)))
                .query((row, number) -> read(row))
                .optional()
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "link-unknown"));
        if (found.refusal().isPresent()) {
            throw found.refusal().get();
        }
        var scope = TenantScope.current();
        if (scope.isPresent() && !scope.get().equals(found.grant().tenant())) {
            throw Problem.of(HttpStatus.NOT_FOUND, "link-unknown");
        }
        return found;
    }

    private Found read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var grant = new Grant(
                id,
                row.getString("purpose"),
                row.getObject("subject_id", UUID.class),
                holders.decryptText(row.getString("holder_sealed"), id.toString()),
                new Tenant(row.getObject("tenant_id", UUID.class), row.getObject("region_id", UUID.class)));
        return new Found(
                grant,
                refusal(
                        row.getTimestamp("used_at") != null,
                        row.getTimestamp("revoked_at") != null,
                        row.getTimestamp("expires_at").toInstant()));
    }

    private Optional<Problem> refusal(boolean used, boolean revoked, Instant expires) {
        if (used) {
            return Optional.of(Problem.of(HttpStatus.GONE, "link-used"));
        }
        return revoked || !clock.instant().isBefore(expires)
                ? Optional.of(Problem.of(HttpStatus.GONE, "link-expired"))
                : Optional.empty();
    }

    /** The page may send what stood in the address, with the name of the service in front. */
    private String bare(String token) {
        var prefix = service + ".";
        return token.startsWith(prefix) ? token.substring(prefix.length()) : token;
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
