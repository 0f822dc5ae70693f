package nl.opstap.local.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL refuses to run as root, so a stack that root starts gives it to the user nobody. */
final class UnprivilegedUser {
    private static final int NOBODY = 65534;

    private UnprivilegedUser() {}

    static boolean isNeeded() {
        return System.getProperty("user.name").equals("root");
    }

    /** The same command, without root's rights. */
    static List<String> command(Path data, List<String> command) throws IOException {
        if (!isNeeded()) {
            return command;
        }
        var unprivileged =
                new ArrayList<>(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        if (!isReachable(data) || !isReachable(Path.of(command.getFirst()))) {
            // A checkout below /root: nobody may not even pass through, so that one right stays.
            unprivileged.addAll(List.of(
                    "--inh-caps=-all,+dac_read_search",
                    "--ambient-caps=-all,+dac_read_search",
                    "--securebits=+no_setuid_fixup"));
        }
        unprivileged.addAll(command);
        return unprivileged;
    }

    /** Gives a folder to that user, with nobody else let in. */
    static void own(Path folder) throws IOException {
        if (isNeeded()) {
            Files.setAttribute(folder, "unix:uid", NOBODY);
            Files.setAttribute(folder, "unix:gid", NOBODY);
        }
    }

    private static boolean isReachable(Path path) throws IOException {
        for (var folder = path.toRealPath().getParent(); folder != null; folder = folder.getParent()) {
            if (!Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }
}
