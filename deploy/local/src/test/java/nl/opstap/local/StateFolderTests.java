package nl.opstap.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTests {
    @TempDir
    Path folder;

    @Test
    void aStackKeepsThePortItWasMadeWith() throws IOException {
        StateFolder.prepare(site(9150));

        assertThat(StateFolder.port(folder)).hasValue(9150);
        assertThatThrownBy(() -> StateFolder.prepare(site(9180)))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("belongs to port 9150");
    }

    @Test
    void secretsAreMadeOnceAndOnlyTheOwnerReadsThem() throws IOException {
        StateFolder.prepare(site(9150));
        var key = site(9150).secrets().masterKey();

        StateFolder.prepare(site(9150));

        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
        assertThat(site(9150).secrets().masterKey()).isEqualTo(key);
        assertThat(Files.getPosixFilePermissions(folder.resolve("secrets/master-key")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void erasingLeavesFilesAloneThatNoStackMade() throws IOException {
        StateFolder.prepare(site(9150));
        Files.createDirectories(folder.resolve("kafka/log"));
        Files.writeString(folder.resolve("my-notes.txt"), "keep");

        StateFolder.erase(site(9150));

        assertThat(folder).isDirectoryContaining(file -> file.endsWith("my-notes.txt"));
        assertThat(folder.resolve("kafka")).doesNotExist();
        assertThat(folder.resolve("secrets")).doesNotExist();
        assertThat(StateFolder.port(folder)).isEmpty();
    }

    @Test
    void aFolderThatNoStackMadeIsNotErased() throws IOException {
        Files.createDirectories(folder.resolve("logs"));

        StateFolder.erase(site(9150));

        assertThat(folder.resolve("logs")).exists();
    }

    @Test
    void twoCommandsCannotWorkOnOneStackAtOnce() throws IOException {
        try (var first = StateFolder.lock(folder)) {
            assertThat(first.isOpen()).isTrue();
            assertThatThrownBy(() -> StateFolder.lock(folder))
                    .isInstanceOf(StackFailure.class)
                    .hasMessageContaining("Another ./opstap");
        }
        StateFolder.lock(folder).close();
    }

    private Site site(int port) {
        return new Site(Path.of(""), folder, new Ports(port), Map.of());
    }
}
