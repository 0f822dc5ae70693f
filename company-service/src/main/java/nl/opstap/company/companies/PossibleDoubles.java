package nl.opstap.company.companies;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Companies of the region that may be one and the same (COM-03): the same number, the same name and postcode, or names that
 * look alike. Alike is measured by groups of three letters, which forgives a typing mistake, an order of words and "B.V.".
 */
@Service
@Transactional(readOnly = true)
public class PossibleDoubles {
    private static final int MOST = 10;
    /**
     * Names that are nearly spelled the same say enough alone; less alike ones need a town or a postcode in common. Where both
     * numbers are known and differ, a name alone says nothing: many a town has its own Bakkerij Bos.
     */
    private static final double ALIKE = 0.7;

    private static final double ALIKE_IN_TOWN = 0.55;
    private static final double ALIKE_AT_POSTCODE = 0.35;

    private final JdbcClient database;

    PossibleDoubles(JdbcClient database) {
        this.database = database;
    }

    /** Why two companies look like one. */
    public enum Reason {
        SAME_KVK,
        SAME_NAME,
        LIKE_NAME,
        SAME_POSTCODE,
        SAME_CITY
    }

    /** What a company that is perhaps not there yet is called, and where it is. */
    public record Looks(
            String name,
            @Nullable String kvk,
            @Nullable String postcode,
            @Nullable String city) {
        static Looks of(CompanyFacts facts) {
            return new Looks(
                    facts.name(),
                    facts.kvk() == null ? null : facts.kvk().digits(),
                    facts.postcode() == null ? null : facts.postcode().value(),
                    facts.city());
        }
    }

    /** A company it may be; of one that was merged, the one it goes on as. */
    public record PossibleDouble(
            UUID id,
            String name,
            @Nullable String kvk,
            @Nullable String establishment,
            @Nullable String street,
            @Nullable String postcode,
            @Nullable String city,
            boolean active,
            Set<Reason> reasons) {}

    /** The likeliest first. */
    public List<PossibleDouble> of(Looks looks) {
        return find(looks, null);
    }

    /** The likeliest first, itself left out. */
    public List<PossibleDouble> of(Company company) {
        return find(Looks.of(company.facts()), company.id());
    }

    private List<PossibleDouble> find(Looks looks, @Nullable UUID self) {
        return database.sql("""
                with looked as (
                    select coalesce(c.merged_into, c.id) as kept_id, c.name_key = :key as same_name,
                           similarity(regexp_replace(c.name_key, :form, ''), regexp_replace(:key, :form, '')) as alike,
                           coalesce(c.kvk = :kvk, false) as same_kvk, coalesce(c.kvk <> :kvk, false) as other_kvk,
                           coalesce(c.postcode = :postcode, false) as same_postcode,
                           coalesce(lower(c.city) = lower(:city), false) as same_city
                    from company c),
                likely as (
                    select kept_id, max(alike) as alike, bool_or(same_name) as same_name, bool_or(same_kvk) as same_kvk,
                           bool_or(same_postcode) as same_postcode, bool_or(same_city) as same_city
                    from looked
                    where same_kvk or (same_postcode and alike >= :atPostcode)
                       or (same_city and alike >= case when other_kvk then :alike else :inTown end)
                       or (alike >= :alike and not other_kvk)
                    group by kept_id)
                select c.*, l.* from likely l join company c on c.id = l.kept_id
                where cast(:self as uuid) is null or c.id <> :self
                order by l.same_kvk desc, l.alike desc, c.name_key, c.id limit :most""")
                .param("key", CompanyName.key(looks.name()))
                .param("form", "\\s(b ?v|n ?v|c ?v|v ?o ?f|holding)$")
                .param("kvk", looks.kvk())
                .param("postcode", looks.postcode())
                .param("city", looks.city())
                .param("alike", ALIKE)
                .param("inTown", ALIKE_IN_TOWN)
                .param("atPostcode", ALIKE_AT_POSTCODE)
                .param("self", self)
                .param("most", MOST)
                .query((row, _) -> {
                    var postcode = row.getString("postcode");
                    var reasons = EnumSet.of(row.getBoolean("same_name") ? Reason.SAME_NAME : Reason.LIKE_NAME);
                    if (row.getBoolean("same_kvk")) {
                        reasons.add(Reason.SAME_KVK);
                        if (!row.getBoolean("same_name") && row.getDouble("alike") < ALIKE_AT_POSTCODE) {
                            reasons.remove(Reason.LIKE_NAME);
                        }
                    }
                    if (row.getBoolean("same_postcode")) {
                        reasons.add(Reason.SAME_POSTCODE);
                    }
                    if (row.getBoolean("same_city")) {
                        reasons.add(Reason.SAME_CITY);
                    }
                    return new PossibleDouble(
                            row.getObject("id", UUID.class),
                            row.getString("name"),
                            row.getString("kvk"),
                            row.getString("establishment"),
                            row.getString("street"),
                            postcode == null ? null : new Postcode(postcode).printed(),
                            row.getString("city"),
                            row.getBoolean("active"),
                            reasons);
                })
                .list();
    }
}
