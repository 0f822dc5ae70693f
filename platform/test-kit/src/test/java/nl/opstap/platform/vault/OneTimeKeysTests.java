package nl.opstap.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("GW-40")
class OneTimeKeysTests {
    private static final byte[] PLAIN = "alles over Kim".getBytes(StandardCharsets.UTF_8);

    @Test
    void whoHoldsThePrivateHalfOpensWhatThePublicHalfSealed() {
        var keys = OneTimeKeys.make();

        var sealed = OneTimeKeys.seal(keys.publicKey(), PLAIN);

        assertThat(sealed).doesNotContain("Kim");
        assertThat(OneTimeKeys.open(keys.privateKey(), sealed)).isEqualTo(PLAIN);
        assertThat(OneTimeKeys.seal(keys.publicKey(), PLAIN)).isNotEqualTo(sealed);
    }

    @Test
    void nobodyElseOpensItAlsoNotWhoSealedIt() {
        var keys = OneTimeKeys.make();
        var sealed = OneTimeKeys.seal(keys.publicKey(), PLAIN);

        assertThatThrownBy(() -> OneTimeKeys.open(OneTimeKeys.make().privateKey(), sealed))
                .isInstanceOf(Cipher.UnreadableException.class);
        assertThatThrownBy(() -> OneTimeKeys.open(keys.publicKey(), sealed))
                .isInstanceOf(Cipher.UnreadableException.class);
    }

    @Test
    void whatWasChangedOnTheWayDoesNotOpen() {
        var keys = OneTimeKeys.make();
        var sealed = OneTimeKeys.seal(keys.publicKey(), PLAIN);
        var changed = (sealed.charAt(0) == 'A' ? 'B' : 'A') + sealed.substring(1);

        assertThatThrownBy(() -> OneTimeKeys.open(keys.privateKey(), changed))
                .isInstanceOf(Cipher.UnreadableException.class);
        assertThatThrownBy(() -> OneTimeKeys.open(keys.privateKey(), "geen zegel"))
                .isInstanceOf(Cipher.UnreadableException.class);
    }
}
