package nl.opstap.local.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachedTests {
    @TempDir
    Path cache;

    @Test
    void aFolderIsFilledOnce() throws IOException, InterruptedException {
        var folder = cache.resolve("postgres");
        Cached.folder(folder, draft -> Files.writeString(draft.resolve("bin"), "first"));

        Cached.folder(folder, draft -> Files.writeString(draft.resolve("bin"), "second"));

        assertThat(folder.resolve("bin")).hasContent("first");
    }

    @Test
    void aFillingThatWasCutShortLeavesNothingBehindThatLooksWhole() throws IOException, InterruptedException {
        var folder = cache.resolve("postgres");
        assertThatThrownBy(() -> Cached.folder(folder, draft -> {
                    Files.writeString(draft.resolve("half"), "");
                    throw new IOException("No space left on device");
                }))
                .hasMessage("No space left on device");
        assertThat(folder).doesNotExist();

        Cached.folder(folder, draft -> Files.writeString(draft.resolve("bin"), "whole"));

        assertThat(folder).isDirectoryNotContaining(file -> file.endsWith("half"));
    }
}
