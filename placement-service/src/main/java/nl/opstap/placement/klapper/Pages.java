package nl.opstap.placement.klapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The pages students of the present tenant brought along from stages at other schools. */
@Component
class Pages {
    private final JdbcClient database;
    private final JsonMapper json;

    Pages(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Where a page came from: a part of a chapter of another school. */
    record Source(UUID schoolId, UUID chapterId, KlapperPart part) {}

    /** What was copied, with its provenance. */
    record Copy(
            Source source,
            String schoolName,
            @Nullable String companyName,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Facts facts) {}

    /** A copy as it lies with a placement. */
    record Page(UUID placementId, Copy copy, Instant broughtAt) {}

    /** The newest first. */
    List<Page> ofStudent(UUID studentId) {
        return database.sql("select * from klapper_page where student_id = ? order by brought_at desc, part")
                .param(studentId)
                .query((row, _) -> page(row))
                .list();
    }

    List<Copy> with(UUID placementId) {
        return database.sql("select * from klapper_page where placement_id = ? order by brought_at, part")
                .param(placementId)
                .query((row, _) -> page(row).copy())
                .list();
    }

    void bring(UUID placementId, UUID studentId, Copy copy, UUID by, Instant at) {
        database.sql("""
                insert into klapper_page (placement_id, school_id, chapter_id, part, student_id, school_name,
                    company_name, from_day, until_day, content, brought_by, brought_at)
                values (:placement, :school, :chapter, :part, :student, :schoolName,
                    :company, :from, :until, cast(:content as jsonb), :by, :at)
                on conflict (tenant_id, placement_id, school_id, chapter_id, part) do nothing""")
                .param("placement", placementId)
                .param("school", copy.source().schoolId())
                .param("chapter", copy.source().chapterId())
                .param("part", copy.source().part().name())
                .param("student", studentId)
                .param("schoolName", copy.schoolName())
                .param("company", copy.companyName())
                .param("from", copy.from())
                .param("until", copy.until())
                .param("content", json.writeValueAsString(copy.facts()))
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    void remove(UUID studentId, Source source) {
        database.sql("""
                delete from klapper_page
                where student_id = :student and school_id = :school and chapter_id = :chapter and part = :part""")
                .param("student", studentId)
                .param("school", source.schoolId())
                .param("chapter", source.chapterId())
                .param("part", source.part().name())
                .update();
    }

    private Page page(ResultSet row) throws SQLException {
        var source = new Source(
                row.getObject("school_id", UUID.class),
                row.getObject("chapter_id", UUID.class),
                KlapperPart.valueOf(row.getString("part")));
        return new Page(
                row.getObject("placement_id", UUID.class),
                new Copy(
                        source,
                        row.getString("school_name"),
                        row.getString("company_name"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        json.readValue(Objects.requireNonNull(row.getString("content")), Facts.class)),
                row.getTimestamp("brought_at").toInstant());
    }
}
