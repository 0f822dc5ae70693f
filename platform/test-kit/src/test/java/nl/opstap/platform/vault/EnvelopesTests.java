package nl.opstap.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class EnvelopesTests {
    private final MasterKey master = new MasterKey(Base64.getEncoder().encodeToString(new byte[32]));
    private final Envelopes school = new SealedEnvelopes(master, "school");
    private final Envelopes notification = new SealedEnvelopes(master, "notification");

    @Test
    void onlyTheReaderOpensIt() {
        var sealed = school.seal("notification", "naar kim@voorbeeld.example");

        assertThat(sealed).doesNotContain("kim");
        assertThat(notification.open(sealed)).isEqualTo("naar kim@voorbeeld.example");
        assertThatThrownBy(() -> school.open(sealed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aReaddressedEnvelopeDoesNotOpen() {
        var sealed = school.seal("notification", "tekst").replace("notification.", "school.");

        assertThatThrownBy(() -> school.open(sealed)).isInstanceOf(Cipher.UnreadableException.class);
    }

    @Test
    void anotherInstallationCannotOpenIt() {
        var elsewhere = new byte[32];
        elsewhere[0] = 1;
        var stranger =
                new SealedEnvelopes(new MasterKey(Base64.getEncoder().encodeToString(elsewhere)), "notification");

        var sealed = school.seal("notification", "tekst");

        assertThatThrownBy(() -> stranger.open(sealed)).isInstanceOf(Cipher.UnreadableException.class);
    }

    @Test
    void theKeyOfLocalDemosIsRefusedElsewhere() {
        var configuration = new VaultConfiguration();
        var local = "bG9jYWwtZGVtby1rZXktbm90LWZvci1wcm9kdWN0aW8=";

        assertThat(configuration.masterKey(local, "http://127.0.0.1:8100")).isNotNull();
        assertThatThrownBy(() -> configuration.masterKey(local, "https://opstap.example"))
                .hasMessageContaining("OPSTAP_MASTER_KEY");
    }
}
