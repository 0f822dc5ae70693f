package nl.opstap.school.rights;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.opstap.contracts.rights.ErasedTable;
import nl.opstap.platform.events.Topics;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which services a request waits for, and what they answered. */
@Component
class Answers {
    private final JdbcClient database;
    private final Topics topics;
    private final Clock clock;

    Answers(JdbcClient database, Topics topics, Clock clock) {
        this.database = database;
        this.topics = topics;
        this.clock = clock;
    }

    /** One service and whether it has answered. */
    record Progress(String service, boolean answered) {}

    /** A line of the receipt. */
    record ReceiptLine(String service, String title, long rows, String fate) {}

    /** This service. */
    String here() {
        return topics.service();
    }

    /** The name of a service from the source of its events. */
    static String service(String source) {
        return source.substring(source.lastIndexOf('/') + 1);
    }

    void expect(UUID request) {
        for (var service : topics.services()) {
            database.sql("insert into rights_answer (request_id, service) values (:request, :service)")
                    .param("request", request)
                    .param("service", service)
                    .update();
        }
    }

    void part(UUID request, String service, int part, int parts, String sealed) {
        database.sql("""
                insert into rights_part (request_id, service, part, parts, sealed)
                values (:request, :service, :part, :parts, :sealed) on conflict do nothing""")
                .param("request", request)
                .param("service", service)
                .param("part", part)
                .param("parts", parts)
                .param("sealed", sealed)
                .update();
        database.sql("""
                update rights_answer set answered_at = :now
                where request_id = :request and service = :service
                  and (select count(*) from rights_part p where p.request_id = :request and p.service = :service) = :parts""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("request", request)
                .param("service", service)
                .param("parts", parts)
                .update();
    }

    void receipt(UUID request, String service, List<ErasedTable> tables) {
        var line = 0;
        for (var table : tables) {
            database.sql("""
                    insert into rights_receipt (request_id, service, line, table_name, title, row_count, fate)
                    values (:request, :service, :line, :table, :title, :rows, :fate) on conflict do nothing""")
                    .param("request", request)
                    .param("service", service)
                    .param("line", ++line)
                    .param("table", table.table())
                    .param("title", table.title())
                    .param("rows", table.rows())
                    .param("fate", table.fate())
                    .update();
        }
        database.sql("update rights_answer set answered_at = :now where request_id = :request and service = :service")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("request", request)
                .param("service", service)
                .update();
    }

    /** The services that have not answered yet. */
    List<String> awaited(UUID request) {
        return database.sql("select service from rights_answer where request_id = :request and answered_at is null")
                .param("request", request)
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    List<Progress> progress(UUID request) {
        return database.sql(
                        "select service, answered_at is not null from rights_answer where request_id = :request order by service")
                .param("request", request)
                .query((row, number) -> new Progress(row.getString(1), row.getBoolean(2)))
                .list();
    }

    List<ReceiptLine> receipt(UUID request) {
        return database.sql("""
                select service, title, row_count, fate from rights_receipt
                where request_id = :request and row_count > 0 order by service, line""")
                .param("request", request)
                .query((row, number) ->
                        new ReceiptLine(row.getString(1), row.getString(2), row.getLong(3), row.getString(4)))
                .list();
    }

    /** The pieces of one service, in order. */
    List<String> pieces(UUID request, String service) {
        return database.sql(
                        "select sealed from rights_part where request_id = :request and service = :service order by part")
                .param("request", request)
                .param("service", service)
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    void removeParts(UUID request) {
        database.sql("delete from rights_part where request_id = :request")
                .param("request", request)
                .update();
    }
}
