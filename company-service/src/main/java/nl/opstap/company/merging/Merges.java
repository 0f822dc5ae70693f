package nl.opstap.company.merging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.opstap.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The merges of the present region, and the rows they carry from one company to another. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Merges {
    private static final String SELECTED = """
            select m.*, k.name as kept, k.merged_into is null as kept_goes_on, d.name as merged
            from company_merge m
            join company k on k.region_id = m.region_id and k.id = m.kept_id
            join company d on d.region_id = m.region_id and d.id = m.merged_id
            """;

    private final JdbcClient database;

    Merges(JdbcClient database) {
        this.database = database;
    }

    /** A company as it stands when two become one. */
    record Standing(
            UUID id, int version, boolean active, @Nullable UUID mergedInto) {}

    /**
     * Both companies, locked until the end of the transaction: nobody changes them or adds to them meanwhile. In the order
     * of their ids, so that two who merge them the other way round wait for each other instead of in a circle.
     */
    Map<UUID, Standing> lock(UUID one, UUID other) {
        return database
                .sql("""
                        select id, version, active, merged_into from company
                        where id in (:one, :other) order by id for update""")
                .param("one", one)
                .param("other", other)
                .query((row, _) -> new Standing(
                        row.getObject("id", UUID.class),
                        row.getInt("version"),
                        row.getBoolean("active"),
                        row.getObject("merged_into", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Standing::id, Function.identity()));
    }

    void insert(UUID id, UUID kept, Standing merged, Actor actor, Instant now, Instant undoUntil) {
        database.sql("""
                insert into company_merge (id, kept_id, merged_id, was_active, merged_by, merged_by_name, merged_at,
                                           undo_until)
                values (:id, :kept, :merged, :active, :by, :name, :now, :until)""")
                .param("id", id)
                .param("kept", kept)
                .param("merged", merged.id())
                .param("active", merged.active())
                .param("by", actor.id())
                .param("name", actor.name())
                .param("now", at(now))
                .param("until", at(undoUntil))
                .update();
    }

    Optional<Merge> find(UUID id) {
        return database.sql(SELECTED + " where m.id = :id")
                .param("id", id)
                .query((row, _) -> merge(row))
                .optional();
    }

    /** Those in which this company was kept, newest first. */
    List<Merge> ofKept(UUID kept) {
        return database.sql(SELECTED + " where m.kept_id = :kept order by m.merged_at desc, m.id desc")
                .param("kept", kept)
                .query((row, _) -> merge(row))
                .list();
    }

    /** What the kept company lacks and the other one has. */
    List<Gap> gaps(UUID kept, UUID merged) {
        var gaps = new ArrayList<Gap>();
        for (var gap : Gap.values()) {
            boolean fills = database.sql("""
                    select %s and not (%s) from company k, company m where k.id = :kept and m.id = :merged""".formatted(empty("k", gap), empty("m", gap)))
                    .param("kept", kept)
                    .param("merged", merged)
                    .query(Boolean.class)
                    .single();
            if (fills) {
                gaps.add(gap);
            }
        }
        return gaps;
    }

    void fill(UUID id, UUID kept, UUID merged, List<Gap> gaps) {
        for (var gap : gaps) {
            database.sql("update company k set %s from company m where k.id = :kept and m.id = :merged"
                            .formatted(each(gap, "%1$s = m.%1$s", ", ")))
                    .param("kept", kept)
                    .param("merged", merged)
                    .update();
        }
        database.sql("update company_merge set filled = :filled where id = :id")
                .param("filled", gaps.stream().map(Enum::name).toArray(String[]::new))
                .param("id", id)
                .update();
    }

    /** Only what still is as the merge filled it: what somebody wrote there since, stays. */
    void empty(UUID id, UUID kept, UUID merged) {
        var filled = database.sql("select unnest(filled) from company_merge where id = :id")
                .param("id", id)
                .query(String.class)
                .list();
        for (var gap : filled.stream().map(Gap::valueOf).toList()) {
            database.sql("""
                    update company k set %s from company m
                    where k.id = :kept and m.id = :merged and %s""".formatted(
                            each(gap, "%s = null", ", "), each(gap, "k.%1$s is not distinct from m.%1$s", " and ")))
                    .param("kept", kept)
                    .param("merged", merged)
                    .update();
        }
    }

    private static String empty(String alias, Gap gap) {
        return each(gap, alias + ".%s is null", " and ");
    }

    private static String each(Gap gap, String form, String between) {
        return gap.columns().stream().map(form::formatted).collect(Collectors.joining(between));
    }

    /** Carries the rows of the one company to the other, and remembers which. */
    List<UUID> move(UUID merge, Moved what, UUID from, UUID to) {
        return remember(
                merge,
                what.name(),
                database.sql("update %s r set company_id = :to where company_id = :from and %s returning id"
                                .formatted(what.table(), what.condition()))
                        .param("from", from)
                        .param("to", to)
                        .query((row, _) -> row.getObject(1, UUID.class))
                        .list());
    }

    /** Carries back what the merge carried; what was added since stays, and what was removed stays away. */
    List<UUID> moveBack(UUID merge, Moved what, UUID from, UUID to) {
        return database.sql("""
                update %s set company_id = :to
                where company_id = :from
                  and id in (select moved_id from company_merge_move where merge_id = :merge and kind = :kind)
                returning id""".formatted(what.table()))
                .param("from", from)
                .param("to", to)
                .param("merge", merge)
                .param("kind", what.name())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Who keeps the relation with the kept company goes on doing so; only when nobody does, that of the other counts. */
    void moveRelation(UUID merge, UUID from, UUID to) {
        remember(
                merge,
                "RELATION",
                database.sql("""
                update relation_owner set company_id = :to
                where company_id = :from and not exists (select from relation_owner k where k.company_id = :to)
                returning organisation_id""")
                        .param("from", from)
                        .param("to", to)
                        .query((row, _) -> row.getObject(1, UUID.class))
                        .list());
    }

    /** Unless another organisation has it by now. */
    void moveRelationBack(UUID merge, UUID from, UUID to) {
        database.sql("""
                update relation_owner set company_id = :to
                where company_id = :from
                  and organisation_id in (select moved_id from company_merge_move
                                          where merge_id = :merge and kind = 'RELATION')""")
                .param("from", from)
                .param("to", to)
                .param("merge", merge)
                .update();
    }

    void moveOnce(UUID merge, KeptOnce what, UUID from, UUID to) {
        remember(
                merge,
                what.name(),
                database.sql("""
                update %1$s set company_id = :to
                where company_id = :from and not exists (select from %1$s k where k.company_id = :to)
                returning cast(:from as uuid)""".formatted(what.table()))
                        .param("from", from)
                        .param("to", to)
                        .query((row, _) -> row.getObject(1, UUID.class))
                        .list());
    }

    /** Unless somebody wrote it anew since for the kept company. */
    void moveOnceBack(UUID merge, KeptOnce what, UUID from, UUID to) {
        database.sql("""
                update %s w set company_id = :to from company_merge m
                where w.company_id = :from and m.id = :merge and w.changed_at <= m.merged_at
                  and exists (select from company_merge_move where merge_id = :merge and kind = :kind)""".formatted(what.table()))
                .param("from", from)
                .param("to", to)
                .param("merge", merge)
                .param("kind", what.name())
                .update();
    }

    /** Companies merged into this one before point at the one that is kept now, so that nobody has to follow a chain. */
    void moveMerged(UUID merge, UUID from, UUID to) {
        remember(
                merge,
                "COMPANY",
                database.sql("update company set merged_into = :to where merged_into = :from returning id")
                        .param("from", from)
                        .param("to", to)
                        .query((row, _) -> row.getObject(1, UUID.class))
                        .list());
    }

    void moveMergedBack(UUID merge, UUID from, UUID to) {
        database.sql("""
                update company set merged_into = :to
                where merged_into = :from
                  and id in (select moved_id from company_merge_move where merge_id = :merge and kind = 'COMPANY')""")
                .param("from", from)
                .param("to", to)
                .param("merge", merge)
                .update();
    }

    private List<UUID> remember(UUID merge, String kind, List<UUID> moved) {
        for (var id : moved) {
            database.sql("insert into company_merge_move (merge_id, kind, moved_id) values (:merge, :kind, :id)")
                    .param("merge", merge)
                    .param("kind", kind)
                    .param("id", id)
                    .update();
        }
        return moved;
    }

    /** A closed company is found no longer; that it is closed because it was merged, its page tells. */
    void close(UUID merge, UUID merged, UUID kept) {
        database.sql("update company set merged_into = :kept, merge_id = :merge, active = false where id = :merged")
                .param("kept", kept)
                .param("merge", merge)
                .param("merged", merged)
                .update();
    }

    void reopen(UUID merged, boolean active) {
        database.sql("update company set merged_into = null, merge_id = null, active = :active where id = :merged")
                .param("active", active)
                .param("merged", merged)
                .update();
    }

    /** Who has either company open has to look again, and an import that wrote them is not taken back over this. */
    void changed(UUID one, UUID other, Instant now) {
        database.sql("update company set version = version + 1, changed_at = :now where id in (:one, :other)")
                .param("one", one)
                .param("other", other)
                .param("now", at(now))
                .update();
    }

    void undone(UUID id, UUID by, Instant now) {
        database.sql("update company_merge set undone_at = :now, undone_by = :by where id = :id")
                .param("now", at(now))
                .param("by", by)
                .param("id", id)
                .update();
    }

    /** What hangs on a company: for who compares two. */
    record Belongings(
            int places,
            int seatsTaken,
            int contactPersons,
            int contacts,
            @Nullable String relationOwner) {}

    Belongings belongings(UUID company) {
        return database.sql("""
                select (select count(*) from place where company_id = :company) as places,
                       (select count(*) from seat_request r
                        join place p on p.region_id = r.region_id and p.id = r.place_id
                        where p.company_id = :company and r.state in ('HELD', 'FIRM')) as seats,
                       (select count(*) from contact_person where company_id = :company) as persons,
                       (select count(*) from contact_moment
                        where company_id in (select company_family(:company))) as contacts,
                       (select o.name from relation_owner r
                        join organisation o on o.region_id = r.region_id and o.organisation_id = r.organisation_id
                        where r.company_id = :company) as relation""")
                .param("company", company)
                .query((row, _) -> new Belongings(
                        row.getInt("places"),
                        row.getInt("seats"),
                        row.getInt("persons"),
                        row.getInt("contacts"),
                        row.getString("relation")))
                .single();
    }

    private static Merge merge(ResultSet row) throws SQLException {
        return new Merge(
                row.getObject("id", UUID.class),
                row.getObject("kept_id", UUID.class),
                row.getString("kept"),
                row.getObject("merged_id", UUID.class),
                row.getString("merged"),
                row.getBoolean("was_active"),
                row.getString("merged_by_name"),
                row.getObject("merged_at", OffsetDateTime.class).toInstant(),
                row.getObject("undo_until", OffsetDateTime.class).toInstant(),
                instant(row, "undone_at"),
                row.getBoolean("kept_goes_on"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
