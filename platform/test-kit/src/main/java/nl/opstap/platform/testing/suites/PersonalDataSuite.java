package nl.opstap.platform.testing.suites;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import nl.opstap.contracts.rights.ErasedTable;
import nl.opstap.contracts.rights.SealedDossier;
import nl.opstap.platform.Ids;
import nl.opstap.platform.rights.PersonalData;
import nl.opstap.platform.rights.PersonalRecords;
import nl.opstap.platform.rights.PersonalTable;
import nl.opstap.platform.rights.PersonalTable.Fate;
import nl.opstap.platform.rights.PersonalWords;
import nl.opstap.platform.testing.AppSql;
import nl.opstap.platform.testing.OpstapTest;
import nl.opstap.platform.testing.OwnerSql;
import nl.opstap.platform.testing.TestTenant;
import nl.opstap.platform.vault.Vault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Walks the catalogue for tables about people and tries, as the role the service works as, to hand over and to erase what
 * is in them: {@code class PersonalDataTests extends PersonalDataSuite {}}. A new table with a {@code student_id} or a
 * {@code subject_id}, or that refers to such a table, fails here until a feature says what becomes of it.
 */
@OpstapTest
@SuppressWarnings("NullAway.Init") // Spring fills the fields
public abstract class PersonalDataSuite {
    private static final TestTenant SCHOOL = TestTenant.SCHOOL_A;

    @Autowired
    private OwnerSql owner;

    @Autowired
    private AppSql app;

    @Autowired
    private PersonalRecords records;

    @Autowired
    private PersonalWords words;

    @Autowired
    private JsonMapper json;

    @Test
    @Tag("GW-40")
    void everyTableAboutPeopleIsNamedByAFeature() {
        var named =
                new TreeSet<>(records.tables().stream().map(PersonalTable::name).toList());

        assertThat(aboutPeople())
                .isNotEmpty()
                .allSatisfy(table -> assertThat(named)
                        .as("%s is about people: name it in the PersonalData of its feature", table)
                        .contains(table));
    }

    @Test
    @Tag("GW-40")
    void whatStaysOrIsNotShownSaysWhy() {
        assertThat(records.tables())
                .filteredOn(table -> !table.shown() || table.fate() == Fate.KEPT || table.fate() == Fate.BLANKED)
                .allSatisfy(table -> assertThat(table.why()).as(table.name()).isNotBlank());
    }

    @Test
    @Tag("GW-40")
    void aPersonIsHandedOverWholeInWordsThatCanBeRead() {
        var dossier = withSomebodyInEveryTable((database, found) -> found.gather());

        assertThat(dossier.sections())
                .extracting(SealedDossier.Section::table)
                .containsAll(records.tables().stream()
                        .filter(PersonalTable::shown)
                        .map(PersonalTable::name)
                        .toList());
        assertThat(dossier.sections()).allSatisfy(section -> {
            assertThat(words.title(section.table())).as(section.table()).isPresent();
            assertThat(section.columns().keySet())
                    .allSatisfy(column -> assertThat(words.column(section.table(), column))
                            .as("what people call %s.%s", section.table(), column)
                            .isPresent());
        });
        assertThat(json.writeValueAsString(dossier)).doesNotContain("\\\\x");
    }

    @Test
    @Tag("GW-40")
    void nothingOfAnErasedPersonIsLeftButWhatSaysWhy() {
        withSomebodyInEveryTable((database, found) -> {
            var receipt = found.erase();

            assertThat(receipt).allSatisfy(line -> {
                assertThat(line.rows()).as(line.table()).isGreaterThanOrEqualTo(0);
                assertThat(words.title(line.table())).as(line.table()).isPresent();
            });
            found.asSuperuser();
            for (var table : records.tables()) {
                if (table.fate() != Fate.KEPT && table.fate() != Fate.BLANKED) {
                    assertThat(found.isLeft(table.name())).as(table.name()).isFalse();
                }
            }
            assertThat(found.keyDestroyed()).isTrue();
            return receipt;
        });
    }

    @Test
    @Tag("GW-40")
    void theReceiptCountsWhatWent() {
        var receipt = withSomebodyInEveryTable((database, found) -> found.erase());

        var counted = new TreeMap<String, Long>();
        receipt.forEach(line -> counted.merge(line.table(), line.rows(), Long::sum));
        assertThat(counted)
                .isNotEmpty()
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isOne());
    }

    @Test
    @Tag("GW-40")
    void anErasureLeavesEverybodyElseAlone() {
        withSomebodyInEveryTable((database, found) -> {
            found.asSuperuser();
            var before = found.everything();
            found.asService();

            found.records().erase(Ids.next());

            found.asSuperuser();
            assertThat(found.everything()).isEqualTo(before);
            return before;
        });
    }

    private interface Look<R> {
        R at(JdbcClient database, Found found);
    }

    /** One made-up person with a row in every table, in a transaction that is rolled back. */
    private <R> R withSomebodyInEveryTable(Look<R> look) {
        return owner.alone(database -> {
            var found = new Found(database, Ids.next());
            found.fill();
            found.asService();
            return look.at(database, found);
        });
    }

    private final class Found {
        private final JdbcClient database;
        private final UUID subject;
        private final Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
        private final Set<UUID> destroyed = new java.util.HashSet<>();
        private final PersonalRecords records;

        Found(JdbcClient database, UUID subject) {
            this.database = database;
            this.subject = subject;
            // The same tables over this transaction; what happens outside tables is tried by the features.
            List<PersonalTable> tables = PersonalDataSuite.this.records.tables();
            PersonalData all = () -> tables;
            this.records = new PersonalRecords(database, new OpenVault(), json, words, List.of(all));
        }

        PersonalRecords records() {
            return records;
        }

        SealedDossier gather() {
            return records.gather(subject);
        }

        List<ErasedTable> erase() {
            return records.erase(subject);
        }

        boolean keyDestroyed() {
            return destroyed.contains(subject);
        }

        void asService() {
            database.sql("set local role " + app.role()).update();
        }

        void asSuperuser() {
            database.sql("reset role").update();
        }

        void fill() {
            var waiting = new TreeSet<>(
                    records.tables().stream().map(PersonalTable::name).toList());
            waiting.remove("vault_key");
            waiting.forEach(table -> SampleRows.switchOffRules(database, table));
            while (!waiting.isEmpty()) {
                var next = waiting.stream()
                        .filter(table -> parents(table).values().stream().noneMatch(waiting::contains))
                        .findFirst()
                        .orElseThrow();
                insert(next);
                waiting.remove(next);
            }
            // From here on cascades work as they do in life.
            database.sql("set local session_replication_role = origin").update();
            database.sql(
                            "select set_config('opstap.tenant', :tenant, true), set_config('opstap.region', :region, true)")
                    .param("tenant", SCHOOL.id().toString())
                    .param("region", SCHOOL.regionId().toString())
                    .query((row, number) -> true)
                    .single();
        }

        private void insert(String table) {
            var given = new TreeMap<String, String>();
            for (var column : columns(table)) {
                switch (column) {
                    case "tenant_id" -> given.put(column, quoted(SCHOOL.id()));
                    case "region_id" -> given.put(column, quoted(SCHOOL.regionId()));
                    case "student_id", "subject_id" -> given.put(column, quoted(subject));
                    default -> {}
                }
            }
            if (table.equals("student")) {
                given.put("id", quoted(subject));
                given.put("account_id", quoted(subject));
            }
            if (table.equals("address")) {
                given.put("account_id", quoted(subject));
            }
            records.tables().stream()
                    .filter(personal -> personal.name().equals(table))
                    .flatMap(personal -> personal.sealed().stream())
                    .forEach(column -> given.put(column, "'\\x" + "6f70656e" + "'::bytea"));
            references(table).forEach((column, value) -> given.put(column, "'" + value + "'"));
            SampleRows.insert(database, table, given);
            var condition = given.entrySet().stream()
                    .filter(entry -> !entry.getValue().endsWith("::bytea"))
                    .map(entry -> entry.getKey() + " = " + entry.getValue())
                    .collect(java.util.stream.Collectors.joining(" and "));
            rows.put(table, row("select to_jsonb(t) from %s t where %s".formatted(table, condition)));
        }

        private Map<String, Object> row(String sql) {
            return database.sql(sql)
                    .query((row, number) -> asMap(Objects.requireNonNull(row.getString(1))))
                    .single();
        }

        @SuppressWarnings("unchecked")
        private Map<String, Object> asMap(String text) {
            return json.readValue(text, HashMap.class);
        }

        /** What the foreign keys of this table hold, from the rows they refer to. */
        private Map<String, String> references(String table) {
            var values = new TreeMap<String, String>();
            database.sql("""
                    select here.attname, c.confrelid::regclass::text, there.attname
                    from pg_constraint c
                    cross join lateral unnest(c.conkey, c.confkey) as k (here, there)
                    join pg_attribute here on here.attrelid = c.conrelid and here.attnum = k.here
                    join pg_attribute there on there.attrelid = c.confrelid and there.attnum = k.there
                    where c.contype = 'f' and c.conrelid = cast(:table as regclass)""").param("table", table).query(row -> {
                var parent = rows.get(row.getString(2));
                if (parent != null && parent.get(row.getString(3)) != null) {
                    values.put(row.getString(1), String.valueOf(parent.get(row.getString(3))));
                }
            });
            return values;
        }

        private Map<String, String> parents(String table) {
            var parents = new TreeMap<String, String>();
            database.sql("""
                    select conname, confrelid::regclass::text from pg_constraint
                    where contype = 'f' and conrelid = cast(:table as regclass) and confrelid <> conrelid""").param("table", table).query(row -> {
                parents.put(row.getString(1), row.getString(2));
            });
            return parents;
        }

        private List<String> columns(String table) {
            return database.sql("""
                    select attname from pg_attribute
                    where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped""")
                    .param("table", table)
                    .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                    .list();
        }

        boolean isLeft(String table) {
            return rows.containsKey(table) && everything(table) > 0;
        }

        private long everything(String table) {
            return database.sql("select count(*) from %s t where to_jsonb(t) = cast(:row as jsonb)".formatted(table))
                    .param("row", json.writeValueAsString(rows.get(table)))
                    .query(Long.class)
                    .single();
        }

        Map<String, Long> everything() {
            var left = new TreeMap<String, Long>();
            rows.keySet().forEach(table -> left.put(table, everything(table)));
            return left;
        }

        private static String quoted(UUID id) {
            return "'" + id + "'";
        }

        /** Remembers what is destroyed, and opens anything. */
        private final class OpenVault implements Vault {
            @Override
            public byte[] encrypt(UUID person, String plain) {
                return plain.getBytes(StandardCharsets.UTF_8);
            }

            @Override
            public String decrypt(UUID person, byte[] cipher) {
                return new String(cipher, StandardCharsets.UTF_8);
            }

            @Override
            public void destroy(UUID person) {
                destroyed.add(person);
            }

            @Override
            public boolean isDestroyed(UUID person) {
                return destroyed.contains(person);
            }
        }
    }

    private List<String> aboutPeople() {
        return owner.alone(database -> database.sql("""
                with recursive about (oid) as (
                    select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where c.relkind in ('r', 'p') and n.nspname = 'public'
                      and (c.relname = 'student' or exists (select from pg_attribute a where a.attrelid = c.oid
                            and a.attnum > 0 and not a.attisdropped and a.attname in ('student_id', 'subject_id')))
                    union
                    select k.conrelid from pg_constraint k join about on k.confrelid = about.oid
                    where k.contype = 'f' and k.conrelid <> 'access_chain'::regclass)
                select oid::regclass::text from about order by 1""")
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list());
    }
}
