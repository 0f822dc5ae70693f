package nl.opstap.platform.vault;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import nl.opstap.platform.tenancy.TenantScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps one key per person and tenant; keys are read anew each time, so that a destroyed one is gone at once. */
class PersonalVault implements Vault {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient database;
    private final Cipher wrapping;
    private final Clock clock;

    PersonalVault(JdbcClient database, MasterKey master, Clock clock) {
        this.database = database;
        this.wrapping = master.cipher("vault");
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public byte[] encrypt(UUID subject, String plain) {
        return keyOf(subject)
                .orElseGet(() -> makeKey(subject))
                .encrypt(plain.getBytes(StandardCharsets.UTF_8), context(subject));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public String decrypt(UUID subject, byte[] cipher) {
        var key = keyOf(subject).orElseThrow(ErasedException::new);
        return new String(key.decrypt(cipher, context(subject)), StandardCharsets.UTF_8);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void destroy(UUID subject) {
        // Also for a person without a key yet: what is written later must not be readable either.
        database.sql("""
                insert into vault_key (subject_id, wrapped_key, made_at, destroyed_at)
                values (:subject, null, :now, :now)
                on conflict (tenant_id, subject_id) do update set wrapped_key = null, destroyed_at = excluded.destroyed_at
                where vault_key.wrapped_key is not null""")
                .param("subject", subject)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isDestroyed(UUID subject) {
        TenantScope.required();
        return database.sql("select exists (select from vault_key where subject_id = :subject and wrapped_key is null)")
                .param("subject", subject)
                .query(Boolean.class)
                .single();
    }

    private Optional<Cipher> keyOf(UUID subject) {
        TenantScope.required();
        return database.sql("select wrapped_key from vault_key where subject_id = :subject")
                .param("subject", subject)
                .query((row, number) -> {
                    var wrapped = row.getBytes(1);
                    if (wrapped == null) {
                        throw new ErasedException();
                    }
                    return unwrap(wrapped, subject);
                })
                .optional();
    }

    private Cipher makeKey(UUID subject) {
        var fresh = new byte[32];
        RANDOM.nextBytes(fresh);
        database.sql("""
                insert into vault_key (subject_id, wrapped_key, made_at) values (:subject, :wrapped, :now)
                on conflict (tenant_id, subject_id) do nothing""")
                .param("subject", subject)
                .param("wrapped", wrapping.encrypt(fresh, context(subject)))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        // Of two at once the first wins, and both use its key.
        return keyOf(subject).orElseThrow();
    }

    private Cipher unwrap(byte[] wrapped, UUID subject) {
        return new Cipher(new SecretKeySpec(wrapping.decrypt(wrapped, context(subject)), "AES"));
    }

    private static String context(UUID subject) {
        return TenantScope.required().id() + "/" + subject;
    }
}
