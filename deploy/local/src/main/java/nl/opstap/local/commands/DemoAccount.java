package nl.opstap.local.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Someone in the demo region who can log in. */
record DemoAccount(String user, String role, String tenantAlias, String tenant) {
    static final String PASSWORD = "Welkom-opstap-1";

    static List<DemoAccount> all(Path repository) throws IOException {
        return Files.readAllLines(repository.resolve("deploy/demo/log-ins.csv")).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split(";", -1))
                .map(fields -> new DemoAccount(fields[0], fields[1], fields[2], fields[3]))
                .toList();
    }
}
