package nl.opstap.local.parts;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/** A folder that is made once, whole or not at all, also when two stacks start at the same moment. */
public final class Cached {
    private Cached() {}

    /** Fills the folder it is given; the folder has its final name only when this returns. */
    @FunctionalInterface
    interface Filling {
        void fill(Path draft) throws IOException, InterruptedException;
    }

    static Path folder(Path folder, Filling filling) throws IOException, InterruptedException {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Files.createDirectories(folder.getParent());
        var lockFile = folder.resolveSibling(folder.getFileName() + ".lock");
        try (var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (!Files.isDirectory(folder)) {
                var draft = folder.resolveSibling(folder.getFileName() + ".new");
                delete(draft);
                Files.createDirectories(draft);
                filling.fill(draft);
                Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.deleteIfExists(lockFile);
        }
        return folder;
    }

    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var entries = Files.walk(folder)) {
            for (var entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(entry);
            }
        }
    }
}
