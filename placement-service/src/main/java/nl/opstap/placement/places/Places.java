package nl.opstap.placement.places;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.opstap.placement.places.Company.Recognition;
import nl.opstap.placement.proofs.ProvenNeeds;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The places of the present region. */
@Component
public class Places {
    private static final String PLACE = """
            select p.*, c.name, c.sector as company_sector, c.street, c.postcode, c.city, c.latitude, c.longitude,
                c.active
            from place p join company c on c.region_id = p.region_id and c.id = p.company_id
            """;
    private static final double KILOMETRES_PER_DEGREE = 111.2;

    private final JdbcClient database;
    private final ProvenNeeds provenNeeds;

    Places(JdbcClient database, ProvenNeeds provenNeeds) {
        this.database = database;
        this.provenNeeds = provenNeeds;
    }

    public Optional<Place> find(UUID id) {
        return all(List.of(id)).values().stream().findFirst();
    }

    public Map<UUID, Place> all(Collection<UUID> ids) {
        var wanted = ids.toArray(UUID[]::new);
        var known = new Known(
                scores("place_id = any(:places)", wanted),
                recognitions("company_id in (select company_id from place where id = any(:places))", wanted),
                provenNeeds.all());
        return database
                .sql(PLACE + "where p.id = any(:ids)")
                .param("ids", wanted)
                .query((row, _) -> place(row, known))
                .stream()
                .collect(Collectors.toMap(Place::id, place -> place));
    }

    /**
     * Places that may fit: in a box around home wide enough to also show what lies a little too far. A company without
     * known coordinates stays in, because nobody may lose a place to a missing number.
     */
    public List<Place> around(@Nullable Point home, int kilometres) {
        var known = new Known(scores("true", new UUID[0]), recognitions("true", new UUID[0]), provenNeeds.all());
        if (home == null) {
            return database.sql(PLACE + "order by p.id")
                    .query((row, _) -> place(row, known))
                    .list();
        }
        var north = kilometres / KILOMETRES_PER_DEGREE;
        var east = north / Math.cos(Math.toRadians(home.latitude()));
        return database.sql(PLACE + """
                where (c.latitude between :south and :north and c.longitude between :west and :east)
                   or c.latitude is null
                order by p.id""")
                .param("south", home.latitude() - north)
                .param("north", home.latitude() + north)
                .param("west", home.longitude() - east)
                .param("east", home.longitude() + east)
                .query((row, _) -> place(row, known))
                .list();
    }

    /** Open or not: who looks for a company by name finds all it offers. */
    public List<Place> atCompanyNamed(String name, int limit) {
        var ids = database.sql("""
                select p.id from place p join company c on c.region_id = p.region_id and c.id = p.company_id
                where position(lower(:name) in lower(c.name)) > 0 order by c.name, p.title, p.id limit :limit""")
                .param("name", name.strip())
                .param("limit", limit)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
        var found = all(ids);
        return ids.stream().map(found::get).toList();
    }

    /** How many places the region has, near or far. */
    public int count() {
        return database.sql("select count(*) from place").query(Integer.class).single();
    }

    private Map<UUID, Map<String, Integer>> scores(String condition, UUID[] places) {
        var found = new HashMap<UUID, Map<String, Integer>>();
        database.sql("select place_id, criterion, score from place_criterion where " + condition)
                .param("places", places)
                .query(row -> {
                    found.computeIfAbsent(row.getObject(1, UUID.class), _ -> new HashMap<>())
                            .put(row.getString(2), row.getInt(3));
                });
        return found;
    }

    private Map<UUID, List<Recognition>> recognitions(String condition, UUID[] places) {
        var found = new HashMap<UUID, List<Recognition>>();
        database.sql("select company_id, crebo, from_day, until_day from recognition where " + condition
                        + " order by crebo, from_day")
                .param("places", places)
                .query(row -> {
                    found.computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
                            .add(new Recognition(
                                    row.getString(2),
                                    row.getObject(3, LocalDate.class),
                                    row.getObject(4, LocalDate.class)));
                });
        return found;
    }

    /** What is read beside the places and their companies, by their ids. */
    private record Known(
            Map<UUID, Map<String, Integer>> scores,
            Map<UUID, List<Recognition>> recognitions,
            Map<UUID, Map<String, Integer>> proven) {}

    private static Place place(ResultSet row, Known known) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var company = row.getObject("company_id", UUID.class);
        var latitude = row.getObject("latitude", Double.class);
        var longitude = row.getObject("longitude", Double.class);
        return new Place(
                id,
                new Company(
                        company,
                        row.getString("name"),
                        row.getString("company_sector"),
                        row.getString("street"),
                        row.getString("postcode"),
                        row.getString("city"),
                        latitude == null || longitude == null ? null : new Point(latitude, longitude),
                        known.recognitions().getOrDefault(company, List.of()),
                        known.proven().getOrDefault(company, Map.of())),
                row.getString("title"),
                row.getString("sector"),
                strings(row.getArray("phases")).map(Integer::valueOf).collect(Collectors.toCollection(TreeSet::new)),
                strings(row.getArray("weekdays"))
                        .map(DayOfWeek::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new)),
                row.getInt("max_days"),
                row.getInt("seats"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("leerweg"),
                row.getString("prospect_of_job"),
                strings(row.getArray("meets_needs")).collect(Collectors.toCollection(TreeSet::new)),
                Map.copyOf(known.scores().getOrDefault(id, Map.of())),
                row.getInt("min_age"),
                row.getBoolean("open") && row.getBoolean("active"));
    }

    private static Stream<String> strings(Array array) throws SQLException {
        return Stream.of((Object[]) array.getArray()).map(String::valueOf);
    }
}
