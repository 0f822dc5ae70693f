package nl.opstap.company.browsing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.opstap.company.companies.Location;
import nl.opstap.company.companies.Municipalities;
import nl.opstap.company.companies.Sector;
import nl.opstap.company.networks.Network;
import nl.opstap.company.places.PlaceFacts.Leerweg;
import nl.opstap.contracts.school.SupportNeed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what searches keep in memory of the present region. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PoolRows {
    private final JdbcClient database;
    private final Municipalities municipalities;

    PoolRows(JdbcClient database, Municipalities municipalities) {
        this.database = database;
        this.municipalities = municipalities;
    }

    /**
     * What changed since an earlier reading.
     *
     * @param snapshot which transactions this reading saw, in the words of the database
     */
    record Changes(String snapshot, List<UUID> companies) {}

    /** What a reading from the beginning has seen. */
    String snapshot() {
        return database.sql("select cast(pg_current_snapshot() as text)")
                .query(String.class)
                .single();
    }

    /**
     * Companies changed by transactions that the earlier reading did not see, however long those took. The oldest of them
     * stands in the text of the query: of a parameter the database expects a third of all rows, and reads them all.
     */
    Changes since(String snapshot) {
        return database.sql("""
                select cast(pg_current_snapshot() as text) as snapshot, array(
                    select company_id from pool_change
                    where changed_in >= %d
                      and not pg_visible_in_snapshot(cast(cast(changed_in as text) as xid8), cast(:seen as pg_snapshot))
                ) as companies""".formatted(oldestUnseen(snapshot)))
                .param("seen", snapshot)
                .query((row, _) -> new Changes(row.getString("snapshot"), List.of((UUID[])
                        row.getArray("companies").getArray())))
                .single();
    }

    /** Of {@code xmin:xmax:xip}, the first: all transactions before it had ended. */
    private static long oldestUnseen(String snapshot) {
        return Long.parseLong(snapshot.substring(0, snapshot.indexOf(':')));
    }

    /** Those that take part; all of them when null. */
    List<ListedCompany> read(@Nullable Collection<UUID> only) {
        var ids = only == null ? null : only.toArray(UUID[]::new);
        var places = new HashMap<UUID, List<ListedPlace>>();
        database.sql("""
                select p.id, p.company_id, p.title, p.sector, p.needs, p.phases, p.leerweg, p.max_days, upper(p.period) - 1 as until,
                       coalesce((select sc.score from place_score sc
                                 where sc.region_id = p.region_id and sc.place_id = p.id and sc.criterion = 'GUIDANCE'
                                 order by sc.scored_at desc limit 1), 0) as guidance
                from place p
                where p.open and (cast(:ids as uuid[]) is null or p.company_id = any(:ids))
                order by p.id""").param("ids", ids).query(row -> {
            places.computeIfAbsent(row.getObject("company_id", UUID.class), _ -> new ArrayList<>())
                    .add(place(row));
        });
        var proven = proven(ids);
        return database.sql("""
                select c.id, c.name_key, c.sector, c.city, c.postcode, c.latitude, c.longitude,
                       coalesce(n.networks, '{}') as networks
                from company c
                left join company_network n on n.region_id = c.region_id and n.company_id = c.id
                where c.active and (cast(:ids as uuid[]) is null or c.id = any(:ids))""")
                .param("ids", ids)
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    return company(row, id, proven.getOrDefault(id, Set.of()), places.getOrDefault(id, List.of()));
                })
                .list();
    }

    /** What companies have proven; of one that was merged, for the one it goes on as. */
    private Map<UUID, Set<SupportNeed>> proven(UUID @Nullable [] ids) {
        var found = new HashMap<UUID, Set<SupportNeed>>();
        database.sql("""
                select coalesce(c.merged_into, c.id) as company_id, n.need
                from proven_need n join company c on c.region_id = n.region_id and c.id = n.company_id
                where cast(:ids as uuid[]) is null or coalesce(c.merged_into, c.id) = any(:ids)""").param("ids", ids).query(row -> {
            found.computeIfAbsent(row.getObject("company_id", UUID.class), _ -> EnumSet.noneOf(SupportNeed.class))
                    .add(SupportNeed.valueOf(row.getString("need")));
        });
        return found;
    }

    private ListedCompany company(ResultSet row, UUID id, Set<SupportNeed> proven, List<ListedPlace> places)
            throws SQLException {
        var latitude = row.getObject("latitude", Double.class);
        var longitude = row.getObject("longitude", Double.class);
        return new ListedCompany(
                id,
                row.getString("name_key"),
                Sector.valueOf(row.getString("sector")),
                row.getString("city"),
                municipalities
                        .of(row.getString("postcode"), row.getString("city"))
                        .orElse(null),
                latitude == null || longitude == null ? null : new Location(latitude, longitude),
                codes(row, "networks", Network.class, Network::valueOf),
                proven,
                List.copyOf(places));
    }

    private static ListedPlace place(ResultSet row) throws SQLException {
        return new ListedPlace(
                row.getObject("id", UUID.class),
                row.getString("title"),
                Sector.valueOf(row.getString("sector")),
                codes(row, "needs", SupportNeed.class, SupportNeed::valueOf),
                Arrays.stream((Short[]) row.getArray("phases").getArray())
                        .map(Short::intValue)
                        .collect(Collectors.toUnmodifiableSet()),
                Leerweg.valueOf(row.getString("leerweg")),
                row.getInt("max_days"),
                row.getObject("until", LocalDate.class),
                row.getDouble("guidance"));
    }

    private static <E extends Enum<E>> Set<E> codes(
            ResultSet row, String column, Class<E> type, Function<String, E> read) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(read)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
    }
}
