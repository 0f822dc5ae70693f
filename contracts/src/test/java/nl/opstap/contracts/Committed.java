package nl.opstap.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that are generated from the records and committed, so that a change of a record shows in a review. A test
 * compares; {@code -Dopstap.update-contracts=true} writes them anew.
 */
final class Committed {
    static final Path SCHEMAS = Path.of("src/main/resources/schemas");
    static final Path SAMPLES = Path.of("src/test/resources/samples");
    static final Path RELEASED = Path.of("released");
    static final Path ASYNCAPI = Path.of("asyncapi");

    private Committed() {}

    static boolean updating() {
        return Boolean.getBoolean("opstap.update-contracts");
    }

    static void check(Path file, String generated) {
        if (updating()) {
            write(file, generated);
        }
        assertThat(file)
                .as("is generated: run this test with -Dopstap.update-contracts=true and commit what changed")
                .exists()
                .hasContent(generated);
    }

    static void write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
