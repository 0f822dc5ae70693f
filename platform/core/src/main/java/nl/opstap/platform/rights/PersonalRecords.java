package nl.opstap.platform.rights;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.rights.ErasedTable;
import nl.opstap.contracts.rights.SealedDossier;
import nl.opstap.platform.rights.PersonalTable.Fate;
import nl.opstap.platform.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Everything this service keeps of a person, in the present tenant: to hand over or to erase. */
public class PersonalRecords {
    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> ROW = new TypeReference<>() {};
    /** How {@code to_jsonb} writes bytes. */
    private static final String BYTES = "\\x";

    private final JdbcClient database;
    private final Vault vault;
    private final JsonMapper json;
    private final PersonalWords words;
    private final List<PersonalData> features;

    public PersonalRecords(
            JdbcClient database,
            Vault vault,
            JsonMapper json,
            PersonalWords words,
            List<? extends PersonalData> features) {
        this.database = database;
        this.vault = vault;
        this.json = json;
        this.words = words;
        this.features = List.copyOf(features);
    }

    /** Every table about people this service has, parents before what refers to them. */
    public List<PersonalTable> tables() {
        return features.stream().flatMap(feature -> feature.tables().stream()).toList();
    }

    /** Everything, in words a person can read. */
    @Transactional(propagation = Propagation.MANDATORY)
    public SealedDossier gather(UUID subject) {
        var sections = new ArrayList<SealedDossier.Section>();
        for (var table : tables()) {
            if (table.shown()) {
                var rows = rows(table, subject);
                if (!rows.isEmpty()) {
                    sections.add(new SealedDossier.Section(table.name(), title(table), columns(table, rows), rows));
                }
            }
        }
        return new SealedDossier(sections);
    }

    private List<Map<String, @Nullable Object>> rows(PersonalTable table, UUID subject) {
        return database
                .sql("select to_jsonb(t) - 'tenant_id' from %s t where %s".formatted(table.name(), table.rows()))
                .param("subject", subject)
                .query((row, number) -> row.getString(1))
                .list()
                .stream()
                .map(text -> readable(table, json.readValue(text, ROW), subject))
                .toList();
    }

    private Map<String, @Nullable Object> readable(
            PersonalTable table, Map<String, @Nullable Object> row, UUID subject) {
        table.unseen().forEach(row::remove);
        table.sealed().forEach(column -> {
            if (row.get(column) instanceof String cipher) {
                row.put(column, opened(vault.decrypt(subject, bytes(cipher))));
            }
        });
        row.replaceAll((column, value) -> value instanceof String text && text.startsWith(BYTES)
                ? Base64.getEncoder().encodeToString(bytes(text))
                : value);
        return row;
    }

    private static byte[] bytes(String text) {
        return HexFormat.of().parseHex(text.substring(BYTES.length()));
    }

    /** What was encrypted is a text, or an object written as one. */
    private @Nullable Object opened(String plain) {
        if (plain.startsWith("{") || plain.startsWith("[")) {
            try {
                return json.readValue(plain, Object.class);
            } catch (JacksonException justText) {
                return plain;
            }
        }
        return plain;
    }

    private String title(PersonalTable table) {
        return words.title(table.name()).orElse(table.name());
    }

    private Map<String, String> columns(PersonalTable table, List<Map<String, @Nullable Object>> rows) {
        var columns = new LinkedHashMap<String, String>();
        rows.getFirst()
                .keySet()
                .forEach(column ->
                        columns.put(column, words.column(table.name(), column).orElse(column)));
        return columns;
    }

    /**
     * Erases, and destroys the key, so that copies of what was encrypted go as well. Doing it again does no harm: an event
     * that came late may have brought something back.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ErasedTable> erase(UUID subject) {
        var receipt = new ArrayList<ErasedTable>();
        for (var table : tables()) {
            // What stays and shows nothing of the person, such as a key without content, is no news to anybody.
            if (table.shown() || table.fate() != Fate.KEPT) {
                receipt.add(new ErasedTable(table.name(), title(table), count(table, subject), word(table.fate())));
            }
        }
        features.forEach(feature -> feature.beforeErasing(subject));
        // What refers goes before what it refers to, and before what its condition looks at.
        for (var table : tables().reversed()) {
            switch (table.fate()) {
                case ERASED -> run("delete from %s t where %s".formatted(table.name(), table.rows()), subject);
                case BLANKED ->
                    run("update %s t set %s where %s".formatted(table.name(), table.blanking(), table.rows()), subject);
                case CASCADED, KEPT -> {}
            }
        }
        vault.destroy(subject);
        return receipt;
    }

    private long count(PersonalTable table, UUID subject) {
        return database.sql("select count(*) from %s t where %s".formatted(table.name(), table.rows()))
                .param("subject", subject)
                .query(Long.class)
                .single();
    }

    private void run(String sql, UUID subject) {
        database.sql(sql).param("subject", subject).update();
    }

    private static String word(Fate fate) {
        return switch (fate) {
            case ERASED, CASCADED -> "ERASED";
            case BLANKED -> "BLANKED";
            case KEPT -> "KEPT";
        };
    }
}
