package nl.opstap.placement.refusals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.opstap.placement.placements.Acting;
import nl.opstap.placement.placements.RefusalReason;
import nl.opstap.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The refusals of the present tenant, one for each seat that was asked. */
@Component
class CompanyRefusals {
    private final JdbcClient database;

    CompanyRefusals(JdbcClient database) {
        this.database = database;
    }

    /** @param explanation encrypted with the key of the student */
    record Stored(
            UUID id,
            UUID placementId,
            String placeTitle,
            String companyName,
            RefusalReason reason,
            byte @Nullable [] explanation,
            boolean needsReview,
            String byName,
            Instant at,
            @Nullable Review review,
            @Nullable String reviewedBy,
            @Nullable Instant reviewedAt) {}

    /** The newest first. */
    List<Stored> of(UUID placement) {
        return database.sql("select * from company_refusal where placement_id = :placement order by at desc, id desc")
                .param("placement", placement)
                .query((row, _) -> stored(row))
                .list();
    }

    /** The oldest first: it waits longest. */
    List<Stored> toReview() {
        return database.sql("select * from company_refusal where needs_review and review is null order by at, id")
                .query((row, _) -> stored(row))
                .list();
    }

    /** Said again for the same seat it replaces what was said, until somebody judged it: then this answers false. */
    boolean write(
            UUID placement,
            UUID seatRequest,
            String placeTitle,
            String companyName,
            RefusalReason reason,
            byte @Nullable [] explanation,
            boolean needsReview,
            Acting by,
            Instant now) {
        return database.sql("""
                insert into company_refusal (id, placement_id, seat_request_id, place_title, company_name, reason,
                    explanation, needs_review, by_id, by_name, at)
                values (:id, :placement, :seat, :place, :company, :reason, :explanation, :review, :by, :name, :now)
                on conflict (tenant_id, placement_id, seat_request_id) do update
                set reason = excluded.reason, explanation = excluded.explanation, needs_review = excluded.needs_review,
                    by_id = excluded.by_id, by_name = excluded.by_name, at = excluded.at
                where company_refusal.review is null""")
                        .param("id", Ids.next())
                        .param("placement", placement)
                        .param("seat", seatRequest)
                        .param("place", placeTitle)
                        .param("company", companyName)
                        .param("reason", reason.name())
                        .param("explanation", explanation)
                        .param("review", needsReview)
                        .param("by", by.id())
                        .param("name", by.name())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** A suspicion can still be added; one that is there is not judged away. */
    boolean review(UUID placement, UUID id, Review review, Acting by, Instant now) {
        return database.sql("""
                update company_refusal
                set review = :review, reviewed_by_id = :by, reviewed_by_name = :name, reviewed_at = :now
                where placement_id = :placement and id = :id and (review is null or review = 'FINE')""")
                        .param("review", review.name())
                        .param("by", by.id())
                        .param("name", by.name())
                        .param("now", Timestamp.from(now))
                        .param("placement", placement)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Stored stored(ResultSet row) throws SQLException {
        var review = row.getString("review");
        var reviewed = row.getTimestamp("reviewed_at");
        return new Stored(
                row.getObject("id", UUID.class),
                row.getObject("placement_id", UUID.class),
                row.getString("place_title"),
                row.getString("company_name"),
                RefusalReason.valueOf(row.getString("reason")),
                row.getBytes("explanation"),
                row.getBoolean("needs_review"),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant(),
                review == null ? null : Review.valueOf(review),
                row.getString("reviewed_by_name"),
                reviewed == null ? null : reviewed.toInstant());
    }
}
