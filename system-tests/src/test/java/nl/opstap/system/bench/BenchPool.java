package nl.opstap.system.bench;

import java.sql.Connection;
import java.sql.SQLException;
import nl.opstap.local.Stack;
import nl.opstap.system.support.Account;
import nl.opstap.system.support.Tenants;

/**
 * Made-up companies in the pool of the demo region, two places each, of which one in five is taken. Put there by SQL, so that
 * no event tells of them; removed when the bench ends.
 */
final class BenchPool implements AutoCloseable {
    static final int PLACES = 100_000;

    private static final String OURS =
            "region_id = '%s' and company_id in (select id from bench_company)".formatted(Tenants.REGION);

    private final Connection connection;

    private BenchPool(Connection connection) {
        this.connection = connection;
    }

    static BenchPool filled(Stack stack) throws SQLException {
        var pool = new BenchPool(BenchSchool.superuser(stack, "company"));
        pool.run("create table if not exists bench_company (id uuid primary key)");
        pool.empty();
        pool.fill();
        return pool;
    }

    Connection connection() {
        return connection;
    }

    private void fill() throws SQLException {
        run("insert into bench_company select md5('bench company ' || n)::uuid from generate_series(1, %d) as n"
                .formatted(PLACES / 2));
        run("""
                insert into company (region_id, id, name, name_key, sector, channel, city, latitude, longitude, created_at,
                                     changed_at)
                select '%s', md5('bench company ' || n)::uuid, initcap(name), name, sector, 'FAIR', 'Proefdorp ' || n %% 60,
                       51.2 + (hashtext('lat' || n)::bigint & 65535) / 65536.0 * 0.6,
                       5.3 + (hashtext('lon' || n)::bigint & 65535) / 65536.0 * 0.8, now(), now()
                from (select n,
                             (array['bakkerij', 'hovenier', 'kwekerij', 'timmerbedrijf', 'garage', 'schildersbedrijf',
                                    'zorgboerderij', 'magazijn', 'manege', 'restaurant', 'drukkerij'])[1 + n %% 11]
                             || ' ' ||
                             (array['jansen', 'de vries', 'van den berg', 'bakker', 'visser', 'smit', 'meijer', 'mulder',
                                    'de groot', 'bos', 'vos', 'peters', 'hendriks'])[1 + n %% 13] || ' ' || n as name,
                             (array['GREEN', 'ANIMALS', 'HOSPITALITY', 'RETAIL', 'LOGISTICS', 'CONSTRUCTION', 'TECHNICAL',
                                    'CARE', 'CLEANING', 'OTHER'])[1 + n %% 10] as sector
                      from generate_series(1, %d) as n) as made""".formatted(Tenants.REGION, PLACES / 2));
        run("""
                insert into place (region_id, id, company_id, title, sector, phases, weekdays, max_days, seats, period,
                                   leerweg, prospect_of_job, min_age, needs, created_at, changed_at)
                select c.region_id, md5('bench place ' || c.id || k)::uuid, c.id, 'Meehelpen', c.sector,
                       array[1 + (hashtext('phase' || c.id || k) & 3)]::smallint[], '{1,2,3,4,5}',
                       1 + (hashtext('days' || c.id || k) & 3), 1, daterange(current_date - 100, current_date + 400),
                       'STAGE', 'UNKNOWN', 14,
                       array(select need from unnest(array['LOW_STIMULI', 'FIXED_SUPERVISOR', 'SHORT_INSTRUCTIONS',
                                                           'ADAPTED_HOURS', 'EXTRA_BREAKS']) as need
                             where hashtext(need || c.id || k) & 3 = 0), now(), now()
                from company c join bench_company b on b.id = c.id cross join generate_series(1, 2) as k""");
        run("""
                insert into seat (region_id, id, place_id, number)
                select p.region_id, md5('bench seat ' || p.id)::uuid, p.id, 1 from place p where p.%s""".formatted(OURS));
        run("""
                insert into place_score (region_id, place_id, criterion, scored_at, score, scored_by)
                select p.region_id, p.id, 'GUIDANCE', now(), hashtext('score' || p.id) & 3, '%s'
                from place p where p.%s and hashtext('scored' || p.id) & 1 = 0""".formatted(Account.SANNE.id(), OURS));
        run("""
                insert into seat_request (region_id, request_id, placement_id, school_id, place_id, seat_id, weekdays,
                                          period, state, decided_at)
                select p.region_id, md5('bench request ' || p.id)::uuid, md5('bench placement ' || p.id)::uuid, '%s', p.id,
                       md5('bench seat ' || p.id)::uuid, '{1}', daterange(current_date, current_date + 90), 'FIRM', now()
                from place p where p.%s and abs(hashtext('taken' || p.id) %% 5) = 0""".formatted(Tenants.VSO, OURS));
        run("""
                insert into booking_day (region_id, request_id, weekday, seat_id, period)
                select r.region_id, r.request_id, 1, r.seat_id, r.period
                from seat_request r join place p on p.region_id = r.region_id and p.id = r.place_id
                where p.%s""".formatted(OURS));
        settle();
    }

    private void empty() throws SQLException {
        var places = "place_id in (select id from place where " + OURS + ")";
        run("delete from booking_day where request_id in (select request_id from seat_request where " + places + ")");
        for (var table : new String[] {"seat_request", "place_score", "seat"}) {
            run("delete from " + table + " where " + places);
        }
        run("delete from place where " + OURS);
        run("delete from company where id in (select id from bench_company)");
        run("delete from bench_company");
        settle();
    }

    private void settle() throws SQLException {
        for (var table : new String[] {"company", "place", "seat", "place_score", "booking_day", "pool_change"}) {
            run("vacuum analyze " + table);
        }
        run("checkpoint");
    }

    void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        empty();
        connection.close();
    }
}
