package nl.opstap.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.opstap.platform.Ids;
import nl.opstap.platform.sample.SampleApplication;
import nl.opstap.platform.testing.Acting;
import nl.opstap.platform.testing.OpstapTest;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.TestTenant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

@OpstapTest
@Tag("GW-23")
@ContextConfiguration(classes = SampleApplication.class)
class VaultTests {
    private static final String NEED = "heeft een rustige werkplek nodig";

    @Autowired
    Vault vault;

    @Autowired
    Acting acting;

    @Autowired
    OwnerSql owner;

    private final UUID subject = Ids.next();

    @Test
    void whatWentInComesOut() {
        var cipher = inSchoolA(() -> vault.encrypt(subject, NEED));

        assertThat(inSchoolA(() -> vault.decrypt(subject, cipher))).isEqualTo(NEED);
        assertThat(new String(cipher, StandardCharsets.ISO_8859_1)).doesNotContain("rustige");
    }

    @Test
    void theSameTextGivesAnotherCiphertextEachTime() {
        var first = inSchoolA(() -> vault.encrypt(subject, NEED));
        var second = inSchoolA(() -> vault.encrypt(subject, NEED));

        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void aDestroyedKeyErasesForGood() {
        var cipher = inSchoolA(() -> vault.encrypt(subject, NEED));

        inSchoolA(() -> {
            vault.destroy(subject);
            return true;
        });

        assertThatThrownBy(() -> inSchoolA(() -> vault.decrypt(subject, cipher)))
                .isInstanceOf(Vault.ErasedException.class);
        assertThatThrownBy(() -> inSchoolA(() -> vault.encrypt(subject, "later")))
                .isInstanceOf(Vault.ErasedException.class);
        assertThat(owner.sql("select wrapped_key is null from vault_key where subject_id = :subject")
                        .param("subject", subject)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void thePersonOfAnotherTenantHasAnotherKey() {
        var cipher = inSchoolA(() -> vault.encrypt(subject, NEED));

        assertThatThrownBy(() -> in(TestTenant.SCHOOL_B, () -> vault.decrypt(subject, cipher)))
                .isInstanceOf(Vault.ErasedException.class);
        in(TestTenant.SCHOOL_B, () -> vault.encrypt(subject, "iets anders"));
        assertThatThrownBy(() -> in(TestTenant.SCHOOL_B, () -> vault.decrypt(subject, cipher)))
                .isInstanceOf(Cipher.UnreadableException.class);
    }

    @Test
    void aCiphertextMovedToAnotherPersonDoesNotOpen() {
        var other = Ids.next();
        var cipher = inSchoolA(() -> vault.encrypt(subject, NEED));
        inSchoolA(() -> vault.encrypt(other, "van een ander"));

        assertThatThrownBy(() -> inSchoolA(() -> vault.decrypt(other, cipher)))
                .isInstanceOf(Cipher.UnreadableException.class);
    }

    @Test
    void aChangedCiphertextDoesNotOpen() {
        var cipher = inSchoolA(() -> vault.encrypt(subject, NEED));
        cipher[cipher.length - 1] ^= 1;

        assertThatThrownBy(() -> inSchoolA(() -> vault.decrypt(subject, cipher)))
                .isInstanceOf(Cipher.UnreadableException.class);
    }

    @Test
    void manyFirstWritersShareOneKey() throws Exception {
        var together = new CyclicBarrier(6);

        try (var threads = Executors.newFixedThreadPool(6)) {
            var ciphers = IntStream.range(0, 6)
                    .mapToObj(number -> threads.submit(() -> {
                        together.await();
                        return inSchoolA(() -> vault.encrypt(subject, "tekst " + number));
                    }))
                    .toList();
            for (var number = 0; number < 6; number++) {
                var cipher = ciphers.get(number).get();
                assertThat(inSchoolA(() -> vault.decrypt(subject, cipher))).isEqualTo("tekst " + number);
            }
        }
    }

    private <R> R inSchoolA(Supplier<R> work) {
        return in(TestTenant.SCHOOL_A, work);
    }

    private <R> R in(TestTenant tenant, Supplier<R> work) {
        return acting.in(tenant.tenant(), () -> acting.inTransaction(work));
    }
}
