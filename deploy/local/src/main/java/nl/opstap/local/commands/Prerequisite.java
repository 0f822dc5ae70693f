package nl.opstap.local.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A program that must be on the machine.
 *
 * @param programs any one of these will do
 * @param debianPackage what brings it on Debian
 * @param purpose what cannot be done without it
 */
record Prerequisite(String name, List<String> programs, String debianPackage, String purpose) {
    static final List<Prerequisite> TO_RUN = List.of(
            new Prerequisite("Maven", List.of("mvn"), "maven", "builds everything"),
            new Prerequisite("setsid", List.of("setsid"), "util-linux", "starts processes that outlive the terminal"),
            new Prerequisite("setpriv", List.of("setpriv"), "util-linux", "runs PostgreSQL without root's rights"),
            new Prerequisite("tar", List.of("tar"), "tar", "unpacks PostgreSQL and Keycloak"),
            new Prerequisite("xz", List.of("xz"), "xz-utils", "unpacks PostgreSQL"),
            new Prerequisite("gzip", List.of("gzip"), "gzip", "unpacks Keycloak"),
            new Prerequisite("Node", List.of("node"), "nodejs", "builds the web application"),
            new Prerequisite("npm", List.of("npm"), "npm", "builds the web application"));

    /** Without windows, and so without the pages that the tabs and menus of the whole browser are. */
    static final Prerequisite CHROMIUM = new Prerequisite(
            "Chromium", List.of("chromium-headless-shell"), "chromium-headless-shell", "the browser tests");

    private static final Pattern VERSION = Pattern.compile("v(\\d+)\\.(\\d+)");

    Optional<Path> find() {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .flatMap(folder -> programs.stream().map(program -> Path.of(folder, program)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    String missing() {
        return "%s is missing (%s): apt-get install %s".formatted(name, purpose, debianPackage);
    }

    /** The web build needs Node 22.12; an older one is only used to fetch Node 24 from npm. */
    static boolean nodeIsNewEnough() throws IOException, InterruptedException {
        var process = new ProcessBuilder("node", "--version").start();
        var said = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        var version = VERSION.matcher(said);
        if (!version.find()) {
            return false;
        }
        var major = Integer.parseInt(version.group(1));
        return major > 22 || (major == 22 && Integer.parseInt(version.group(2)) >= 12);
    }
}
