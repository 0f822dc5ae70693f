package nl.opstap.school.coupling;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.opstap.platform.security.Actor;
import nl.opstap.platform.tenancy.TenantScope;
import nl.opstap.platform.vault.Cipher;
import nl.opstap.platform.vault.MasterKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The coupling of the present tenant; its key is encrypted for this tenant alone and is never shown again. */
@Component
class Couplings {
    private final JdbcClient database;
    private final Cipher cipher;
    private final Clock clock;

    Couplings(JdbcClient database, MasterKey master, Clock clock) {
        this.database = database;
        this.cipher = master.cipher("lvs-coupling");
        this.clock = clock;
    }

    /** A coupling that is on. */
    record Coupling(String system, String key) {
        @Override
        public String toString() {
            return system; // a key belongs in no log
        }
    }

    Optional<Coupling> current() {
        return database.sql("select system, secret from lvs_coupling")
                .query((row, number) ->
                        new Coupling(row.getString("system"), cipher.decryptText(row.getString("secret"), context())))
                .optional();
    }

    void turnOn(Actor by, Coupling coupling) {
        database.sql("""
                insert into lvs_coupling (system, secret, changed_by_name, changed_at) values (:system, :secret, :by, :at)
                on conflict (tenant_id) do update set system = excluded.system, secret = excluded.secret,
                    changed_by_name = excluded.changed_by_name, changed_at = excluded.changed_at""")
                .param("system", coupling.system())
                .param("secret", cipher.encryptText(coupling.key(), context()))
                .param("by", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void turnOff() {
        database.sql("delete from lvs_coupling").update();
    }

    /** Who turned it on, if it is on. */
    @Nullable
    String changedBy() {
        return database.sql("select changed_by_name from lvs_coupling")
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private static String context() {
        return TenantScope.required().id().toString();
    }
}
