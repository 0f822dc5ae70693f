package nl.opstap.platform.testing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Looks into the database of the service as superuser, so past every policy: to arrange and to assert rows. */
public final class OwnerSql {
    /**
     * Per database, which tables the migrations left empty. It outlives an application context, because the next one finds
     * rows of tests there.
     */
    private static final Map<String, Map<String, Boolean>> LEFT_EMPTY = new ConcurrentHashMap<>();

    private static final int MOST_ATTEMPTS = 5;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final String url;

    OwnerSql(String url, DataSource source, JsonMapper json) {
        this.url = url;
        this.database = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        this.json = json;
    }

    public StatementSpec sql(String sql) {
        return database.sql(sql);
    }

    public long count(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** One transaction that is rolled back whatever happens in it, so that even tables may be changed. */
    public <R extends @Nullable Object> R alone(Function<JdbcClient, R> work) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return work.apply(database);
        });
    }

    /** The events of this class in the outbox, in the order they were written; tombstones left out. */
    public <E extends Event> List<E> published(Class<E> event) {
        var type = event.getAnnotation(Published.class);
        if (type == null) {
            throw new IllegalArgumentException(event.getName() + " carries no @Published");
        }
        return database
                .sql("select payload from messaging.outbox where type = :type and payload is not null order by id")
                .param("type", type.type())
                .query(String.class)
                .list()
                .stream()
                .map(payload -> json.readValue(payload, event))
                .toList();
    }

    /** Empties every table that the migrations left empty; the others hold what the migrations put there. */
    public void empty() {
        var leftEmpty = LEFT_EMPTY.computeIfAbsent(url, _ -> new TreeMap<>());
        synchronized (leftEmpty) {
            tables().forEach(table -> leftEmpty.computeIfAbsent(table, this::isEmpty));
            var all = leftEmpty.entrySet().stream()
                    .filter(Map.Entry::getValue)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.joining(", "));
            if (!all.isEmpty()) {
                truncate(all);
            }
        }
    }

    /** A job of the service may hold one of them and want another; PostgreSQL then ends one of both, at times this one. */
    private void truncate(String tables) {
        for (int left = MOST_ATTEMPTS; ; left--) {
            try {
                // The access log refuses to be emptied, by a trigger; a test may.
                database.sql("set session_replication_role = replica; truncate " + tables)
                        .update();
                return;
            } catch (PessimisticLockingFailureException deadlock) {
                if (left == 1) {
                    throw deadlock;
                }
            }
        }
    }

    private boolean isEmpty(String table) {
        return !database.sql("select exists (select from " + table + ")")
                .query(Boolean.class)
                .single();
    }

    private List<String> tables() {
        return database.sql("""
                select format('%I.%I', n.nspname, c.relname)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and not c.relispartition
                  and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
                  and c.relname <> 'flyway_schema_history'
                order by 1""")
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }
}
