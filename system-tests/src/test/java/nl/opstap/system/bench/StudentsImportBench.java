package nl.opstap.system.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.opstap.local.Stack;
import nl.opstap.system.support.Account;
import nl.opstap.system.support.Upload;
import nl.opstap.system.support.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long a list of 5,000 made-up students takes at the gateway, from the press of the button to the last message, and how
 * long the screen stays without one; beside the same rows put into a bare table of the same database by JDBC in batches.
 * What the import does more: rules, history, two events and a sealed access record per student, all in one transaction.
 */
final class StudentsImportBench {
    private static final double MOST_SECONDS = 20;
    private static final double LONGEST_SILENCE = 1;
    private static final String IMPORTS = "/api/school/v1/student-imports";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StudentsImportBench() {}

    private record Row(String number, String familyName, LocalDate born, String classGroup) {}

    private record Followed(double seconds, double longestSilence, int messages, JsonNode last) {}

    /** @param arguments how many rows, 5,000 unless told */
    public static void main(String[] arguments) throws Exception {
        var state = Path.of(System.getProperty("opstap.state"));
        var port = Integer.getInteger("opstap.port");
        var rows = rows(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5_000);
        var tom = Visitor.loggedIn(URI.create("http://127.0.0.1:" + port), Account.TOM);
        var mentor = tom.get("/api/school/v1/colleagues?role=mentor")
                .expect(200)
                .get(0)
                .get("name")
                .asString();

        System.out.printf("Importing %,d made-up students%n", rows.size());
        var started = System.nanoTime();
        var job = tom.call(
                        "POST",
                        IMPORTS,
                        new Upload("application/octet-stream", list(rows, mentor)),
                        "X-File-Name",
                        "proeflijst.csv")
                .expect(201);
        var look = seconds(started);
        if (job.get("totals").get("added").asInt() != rows.size()) {
            throw new IllegalStateException("Not all rows are new: " + job.get("totals"));
        }
        var path = IMPORTS + "/" + job.get("id").asString();
        var taken = ordered(tom, path, "/confirmation");
        var bare = bareInsert(Stack.at(state, port), rows);
        var undone = ordered(tom, path, "/undo");
        var kept = undone.last().get("result").get("kept").asInt();
        report(rows.size(), look, taken, bare, undone, kept);
        var met = taken.seconds() <= MOST_SECONDS && taken.longestSilence() <= LONGEST_SILENCE && kept == 0;
        System.exit(met ? 0 : 1);
    }

    /** Asks for the work and follows it as the screen does. */
    private static Followed ordered(Visitor tom, String path, String act) {
        var started = System.nanoTime();
        var previous = new long[] {started};
        var longest = new long[1];
        var messages = new int[1];
        var last = new JsonNode[1];
        tom.post(path + act, null).expect(202);
        tom.follow(path + "/events", line -> {
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

    /** The rows of the students alone, in a copy of their table that knows no policy. */
    private static double bareInsert(Stack stack, List<Row> rows) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(stack.ports().jdbcUrl("school"), "postgres", "local-postgres");
                var statement = connection.createStatement()) {
            statement.execute("create table bench_student (like student including all)");
            try {
                connection.setAutoCommit(false);
                var started = System.nanoTime();
                try (var insert = connection.prepareStatement("""
                        insert into bench_student (tenant_id, id, version, local_number, given_name, family_name,
                            birth_date, class_group, track, profile, phase, expected_leaving, status, registered,
                            training_started, intake_held, ready, parents_informed, shielded_from_parents,
                            published_as_adult)
                        values (?, ?, 0, ?, 'Proef', ?, ?, ?, 'VSO', 'LABOUR_MARKET', 1, ?, 'ACTIVE', false, false,
                            false, false, false, false, false)""")) {
                    for (var row : rows) {
                        insert.setObject(1, Account.TOM.tenant());
                        insert.setObject(2, UUID.randomUUID());
                        insert.setString(3, row.number());
                        insert.setString(4, row.familyName());
                        insert.setDate(5, Date.valueOf(row.born()));
                        insert.setString(6, row.classGroup());
                        insert.setDate(7, Date.valueOf(leaving()));
                        insert.addBatch();
                    }
                    insert.executeBatch();
                }
                connection.commit();
                return seconds(started);
            } finally {
                connection.rollback();
                statement.execute("drop table bench_student");
                connection.commit();
            }
        }
    }

    private static List<Row> rows(int count) {
        var run = Long.toString(System.nanoTime() & 0xffffff, 36).toUpperCase(Locale.ROOT);
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Row(
                        "PROEF-%s-%05d".formatted(run, number),
                        "Leerling %s %05d".formatted(run, number),
                        LocalDate.now().minusYears(15).minusDays(number % 700),
                        "P%d".formatted(number % 40)))
                .toList();
    }

    private static byte[] list(List<Row> rows, String mentor) {
        var list = new StringBuilder("Leerlingnummer;Voornaam;Achternaam;Geboortedatum;Klas;Soort onderwijs;")
                .append("Uitstroomprofiel;Mentor;Verwachte uitstroomdatum;Postcode\n");
        rows.forEach(row -> list.append("%s;Proef;%s;%s;%s;VSO;arbeidsmarkt;%s;%s;5751 AB%n"
                .formatted(row.number(), row.familyName(), row.born(), row.classGroup(), mentor, leaving())));
        return list.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static LocalDate leaving() {
        return LocalDate.now().plusYears(2);
    }

    private static void report(int rows, double look, Followed taken, double bare, Followed undone, int kept) {
        System.out.printf(
                Locale.ROOT,
                """
                %n                                   seconds     rows/s   limit s
                first look at the list            %8.2f  %9.0f
                import                            %8.2f  %9.0f  %8.0f   %s
                  longest time without a message  %8.2f             %8.0f   %s (%d messages)
                plain JDBC batch, one table       %8.2f  %9.0f
                  import : plain                  %8.0f times
                undo                              %8.2f  %9.0f             %d kept%n""",
                look,
                rows / look,
                taken.seconds(),
                rows / taken.seconds(),
                MOST_SECONDS,
                taken.seconds() <= MOST_SECONDS ? "met" : "missed",
                taken.longestSilence(),
                LONGEST_SILENCE,
                taken.longestSilence() <= LONGEST_SILENCE ? "met" : "missed",
                taken.messages(),
                bare,
                rows / bare,
                taken.seconds() / bare,
                undone.seconds(),
                rows / undone.seconds(),
                kept);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
