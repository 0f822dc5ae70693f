package nl.opstap.system.bench;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.opstap.local.Part;
import nl.opstap.local.Stack;
import nl.opstap.system.support.Account;
import nl.opstap.system.support.Tenants;
import nl.opstap.system.support.Upload;
import nl.opstap.system.support.Visitor;
import org.postgresql.PGConnection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long a list of 100,000 made-up companies takes at the gateway, from the upload to the last message: looked at,
 * compared with itself and with a pool of 50,000 others, taken, and taken back; beside plain COPY of as many companies,
 * places and seats into copies of their tables that know no policy, trigger or foreign key.
 */
final class ImportBench {
    private static final double LEAST_OF_COPY = 0.2;
    private static final double LONGEST_SILENCE = 1;
    private static final String IMPORTS = "/api/company/v1/imports";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Of a hundred rows: a copy of another, one without number that looks like another, one with a number too short. */
    private static final int COPY = 7;

    private static final int LOOKALIKE = 17;
    private static final int REFUSED = 27;
    /** Brought before by a smaller list, as it is and with another phone number. */
    private static final int KNOWN = 37;

    private static final int CHANGED = 47;

    private final Visitor sanne;
    private final String run = Long.toString(System.nanoTime() & 0xffffff, 36).toUpperCase(Locale.ROOT);
    private final int firstNumber = 20_000_000 + (int) (System.nanoTime() % 600) * 100_000;

    private ImportBench(Visitor sanne) {
        this.sanne = sanne;
    }

    private record Followed(double seconds, double longestSilence, int messages, JsonNode last) {}

    /** @param arguments how many rows, 100,000 unless told */
    public static void main(String[] arguments) throws Exception {
        var stack = Stack.at(Path.of(System.getProperty("opstap.state")), Integer.getInteger("opstap.port"));
        var rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        var gateway = URI.create("http://127.0.0.1:" + Integer.getInteger("opstap.port"));
        var bench = new ImportBench(Visitor.loggedIn(gateway, Account.SANNE));
        boolean met;
        try (var _ = BenchPool.filled(stack);
                var database = BenchSchool.superuser(stack, "company")) {
            try {
                met = bench.measure(stack, database, rows);
            } finally {
                bench.empty(database);
            }
        }
        System.exit(met ? 0 : 1);
    }

    private boolean measure(Stack stack, Connection database, int rows) throws Exception {
        // Code that is compiled, and companies that the list brings again.
        taken(uploaded(list(IntStream.range(0, rows).filter(row -> row % 100 == KNOWN || row % 100 == CHANGED), "0")));

        System.out.printf("Importing %,d made-up companies%n", rows);
        var file = list(IntStream.range(0, rows), "1");
        var started = System.nanoTime();
        var job = uploaded(file);
        var look = seconds(started);
        var taken = taken(job);
        var copy = copied(database, rows);
        var undone = ordered(IMPORTS + "/" + job.get("id").asString(), "/undo");
        return report(rows, file.length, job.get("totals"), look, taken, copy, undone, mostResident(stack));
    }

    private JsonNode uploaded(byte[] file) {
        return sanne.call(
                        "POST", IMPORTS, new Upload("application/octet-stream", file), "X-File-Name", "proeflijst.csv")
                .expect(201);
    }

    private Followed taken(JsonNode job) {
        return ordered(IMPORTS + "/" + job.get("id").asString(), "/confirmation");
    }

    /** Asks for the work and follows it as the screen does. */
    private Followed ordered(String path, String act) {
        var started = System.nanoTime();
        var previous = new long[] {started};
        var longest = new long[1];
        var messages = new int[1];
        var last = new JsonNode[1];
        sanne.post(path + act, null).expect(202);
        sanne.follow(path + "/events", line -> {
            if (line.startsWith("data:")) {
                var now = System.nanoTime();
                longest[0] = Math.max(longest[0], now - previous[0]);
                previous[0] = now;
                messages[0]++;
                last[0] = JSON.readTree(line.substring("data:".length()));
            }
        });
        var end = last[0].get("state").asString();
        if (!List.of("DONE", "UNDONE").contains(end)) {
            throw new IllegalStateException("The import ended as " + end);
        }
        return new Followed(seconds(started), longest[0] / 1e9, messages[0], last[0]);
    }

    private byte[] list(IntStream rows, String phone) {
        return rows.mapToObj(row -> line(row, phone))
                .collect(Collectors.joining(
                        "\n",
                        "Bedrijfsnaam;Adres;Postcode;Plaats;Telefoon;E-mail;Contactpersoon;Sector;KvK;Plaatsen;"
                                + "Dagen p/w;Kan;Laatste contact;Aangebracht via;Opmerking\n",
                        "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String line(int row, String phone) {
        return switch (row % 100) {
            case COPY -> line(row - 1, phone);
            case LOOKALIKE -> line(row - 1, "", phone);
            case REFUSED -> line(row, "1234567", phone);
            default -> line(row, String.valueOf(firstNumber + row), row % 100 == CHANGED ? phone : "0");
        };
    }

    private String line(int row, String kvk, String phone) {
        return "%s;Proefweg %d;%d AB;Proefdorp %d;0492-%s%05d;info%d@proef.example;Contact %d;%s;%s;1;%s;prikkelarm;%d-%d-2026;beurs;%s"
                .formatted(
                        name(row),
                        row % 300 + 1,
                        5600 + row % 150,
                        row % 60,
                        phone,
                        row % 100_000,
                        row,
                        row,
                        List.of("groen", "techniek", "horeca", "bouw").get(row % 4),
                        kvk,
                        row % 3 == 0 ? "2-4" : "3",
                        row % 28 + 1,
                        row % 12 + 1,
                        row % 10 == 0 ? "Vraag naar de baas van proefbedrijf " + row : "");
    }

    private String name(int row) {
        return "Proefbedrijf %s %06d".formatted(run, row);
    }

    /** The rows alone, as fast as the database takes any. */
    private double copied(Connection database, int rows) throws SQLException, IOException {
        var companies = ids(rows);
        var places = ids(rows);
        var seats = ids(rows);
        var company = text(
                rows,
                row ->
                        "%s\t%s\t%s\t%s\t%08d\tGREEN\tFAIR\tProefweg %d\t%dAB\tProefdorp %d\t51.5\t5.7\tContact %d\t0492-%06d\tinfo%d@proef.example\t2026-01-01\t2026-01-01\t2026-01-01"
                                .formatted(
                                        Tenants.REGION,
                                        companies.get(row),
                                        name(row),
                                        name(row).toLowerCase(Locale.ROOT),
                                        firstNumber + row,
                                        row % 300 + 1,
                                        5600 + row % 150,
                                        row % 60,
                                        row,
                                        row,
                                        row));
        var place = text(
                rows,
                row ->
                        "%s\t%s\t%s\tStageplaats\tGREEN\t{2,3,4}\t{1,2,3,4,5}\t3\t1\t[2026-08-01,2028-08-01)\tSTAGE\tUNKNOWN\t14\t{LOW_STIMULI}\t2026-01-01\t2026-01-01"
                                .formatted(Tenants.REGION, places.get(row), companies.get(row)));
        var seat = text(rows, row -> "%s\t%s\t%s\t1".formatted(Tenants.REGION, seats.get(row), places.get(row)));
        var copy = database.unwrap(PGConnection.class).getCopyAPI();
        try (var statement = database.createStatement()) {
            for (var table : new String[] {"company", "place", "seat"}) {
                statement.execute("create table bench_copy_" + table + " (like " + table + " including all)");
            }
            try {
                database.setAutoCommit(false);
                var started = System.nanoTime();
                copy.copyIn(
                        "copy bench_copy_company (region_id, id, name, name_key, kvk, sector, channel, street, postcode,"
                                + " city, latitude, longitude, contact_name, phone, email, last_contact, created_at,"
                                + " changed_at) from stdin",
                        new StringReader(company));
                copy.copyIn(
                        "copy bench_copy_place (region_id, id, company_id, title, sector, phases, weekdays, max_days,"
                                + " seats, period, leerweg, prospect_of_job, min_age, needs, created_at, changed_at)"
                                + " from stdin",
                        new StringReader(place));
                copy.copyIn(
                        "copy bench_copy_seat (region_id, id, place_id, number) from stdin", new StringReader(seat));
                database.commit();
                return seconds(started);
            } finally {
                database.rollback();
                database.setAutoCommit(true);
                for (var table : new String[] {"company", "place", "seat"}) {
                    statement.execute("drop table bench_copy_" + table);
                }
            }
        }
    }

    private static List<UUID> ids(int count) {
        return Stream.generate(UUID::randomUUID).limit(count).sorted().toList();
    }

    private static String text(int rows, IntFunction<String> line) {
        return IntStream.range(0, rows).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }

    /** What somebody worked on since, an undo leaves: the smaller list was, by the larger one. */
    private void empty(Connection database) throws SQLException {
        var ours = "company_id in (select id from company where name like 'Proefbedrijf " + run + " %')";
        try (var statement = database.createStatement()) {
            statement.execute("delete from seat where place_id in (select id from place where " + ours + ")");
            statement.execute("delete from place where " + ours);
            statement.execute("delete from company where name like 'Proefbedrijf " + run + " %'");
        }
    }

    private static boolean report(
            int rows,
            int bytes,
            JsonNode totals,
            double look,
            Followed taken,
            double copy,
            Followed undone,
            long resident) {
        var together = look + taken.seconds();
        var ofCopy = copy / together;
        var silence = Math.max(taken.longestSilence(), undone.longestSilence());
        System.out.printf(
                Locale.ROOT,
                """
                %n%.1f MB: %s new, %s changed, %s the same, %s doubtful, %s refused
                                                   seconds     rows/s   of COPY
                upload and first look              %8.2f  %9.0f  %8.2f
                taking                             %8.2f  %9.0f  %8.2f
                both                               %8.2f  %9.0f  %8.2f   limit %.1f   %s
                plain COPY, three bare tables      %8.2f  %9.0f
                undo                               %8.2f  %9.0f             %s kept
                longest time without a message     %8.2f                        limit %.0f     %s (%d messages)
                most memory of the service         %8d MB%n""",
                bytes / 1e6,
                totals.get("added"),
                totals.get("changed"),
                totals.get("same"),
                totals.get("doubtful"),
                totals.get("refused"),
                look,
                rows / look,
                copy / look,
                taken.seconds(),
                rows / taken.seconds(),
                copy / taken.seconds(),
                together,
                rows / together,
                ofCopy,
                LEAST_OF_COPY,
                ofCopy >= LEAST_OF_COPY ? "met" : "missed",
                copy,
                rows / copy,
                undone.seconds(),
                rows / undone.seconds(),
                undone.last().get("result").get("kept"),
                silence,
                LONGEST_SILENCE,
                silence <= LONGEST_SILENCE ? "met" : "missed",
                taken.messages() + undone.messages(),
                resident / 1024);
        return ofCopy >= LEAST_OF_COPY && silence <= LONGEST_SILENCE;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /** The most memory the service ever had, heap and all, as the system counts it against the limit of a container. */
    private static long mostResident(Stack stack) throws IOException {
        var port = "OPSTAP_PORT=" + stack.ports().of(Part.COMPANY) + "\0";
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (var process : processes) {
                try {
                    if (Files.readString(process.resolve("environ")).contains(port)) {
                        return Files.readAllLines(process.resolve("status")).stream()
                                .filter(line -> line.startsWith("VmHWM:"))
                                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                                .findFirst()
                                .orElse(0);
                    }
                } catch (IOException notOurs) {
                    // It ended meanwhile, or is somebody else's.
                }
            }
        }
        return 0;
    }
}
