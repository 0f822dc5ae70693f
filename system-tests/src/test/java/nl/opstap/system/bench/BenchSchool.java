package nl.opstap.system.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import nl.opstap.local.Stack;
import nl.opstap.system.support.Account;
import nl.opstap.system.support.Tenants;

/**
 * Made-up rows in the database of the school service: one school of the demo region filled up to a size, and a crowd of
 * other schools around it. Put there by SQL, so that no event tells of them; removed when the bench ends.
 */
final class BenchSchool implements AutoCloseable {
    static final UUID TENANT = Tenants.VSO;
    static final int STUDENTS = 2_000;
    static final int OTHERS = 1_000;
    private static final int STUDENTS_OF_OTHERS = 20;

    /** Younger than 16, so that a parent decides; all fields a list of the school administration brings. */
    private static final String STUDENT = """
            insert into student (tenant_id, id, version, local_number, given_name, family_name, birth_date, class_group,
                track, profile, phase, mentor_id, stagebegeleider_id, expected_leaving, status, registered,
                training_started, intake_held, ready, parents_informed, shielded_from_parents, published_as_adult)
            select tenant, md5('bench student ' || tenant || n)::uuid, 0, 'BENCH-' || n, 'Proef ' || n,
                'Leerling ' || md5(tenant || 'name' || n), current_date - interval '12 years' - n %% 1000 * interval '1 day',
                'B' || n %% 40, 'VSO', 'LABOUR_MARKET', 1, %s, %s, current_date + interval '2 years', 'ACTIVE', n %% 2 = 0,
                false, false, false, false, false, false
            from %s""";

    private final Stack stack;
    private final Connection connection;

    private BenchSchool(Stack stack, Connection connection) {
        this.stack = stack;
        this.connection = connection;
    }

    static BenchSchool filled(Stack stack) throws SQLException {
        var school = new BenchSchool(stack, superuser(stack, "school"));
        school.empty();
        school.run(STUDENT.formatted(
                "'%s'::uuid".formatted(Account.MARIEKE.id()), "'%s'::uuid".formatted(Account.SANNE.id()), """
                (select '%s'::uuid as tenant, n from generate_series(1, %d - (
                    select count(*)::int from student where tenant_id = '%s' and status = 'ACTIVE')) as n) as made""".formatted(
                                TENANT, STUDENTS, TENANT)));
        school.settle();
        return school;
    }

    static Connection superuser(Stack stack, String database) throws SQLException {
        return DriverManager.getConnection(stack.ports().jdbcUrl(database), "postgres", "local-postgres");
    }

    Connection connection() {
        return connection;
    }

    /** A thousand other schools, with a mentor and a stagebegeleider each. */
    void addOthers() throws SQLException {
        run("""
                insert into known_tenant (id, region_id, kind, school_type, name, opened_at)
                select md5('bench tenant ' || t)::uuid, '%s', 'SCHOOL', 'VSO', 'Proefschool ' || t, now()
                from generate_series(1, %d) as t""".formatted(Tenants.REGION, OTHERS));
        run("""
                insert into colleague (tenant_id, id, name, roles)
                select id, md5('bench colleague ' || id || role)::uuid, 'Proef ' || role, array[role]
                from known_tenant, unnest(array['mentor', 'stagebegeleider']) as role where name like 'Proefschool %'""");
        run(STUDENT.formatted(
                "md5('bench colleague ' || tenant || 'mentor')::uuid",
                "md5('bench colleague ' || tenant || 'stagebegeleider')::uuid",
                "(select id as tenant, n from known_tenant, generate_series(1, %d) as n where name like 'Proefschool %%') as made"
                        .formatted(STUDENTS_OF_OTHERS)));
        settle();
    }

    void removeOthers() throws SQLException {
        for (var table : new String[] {"student", "colleague"}) {
            run("delete from " + table
                    + " where tenant_id in (select id from known_tenant where name like 'Proefschool %')");
        }
        run("delete from known_tenant where name like 'Proefschool %'");
        settle();
    }

    /** What the database does by itself some time after such a change, and must not do while something is measured. */
    private void settle() throws SQLException {
        run("vacuum analyze student");
        run("vacuum analyze colleague");
        run("checkpoint");
    }

    private void empty() throws SQLException {
        for (var service : new String[] {"placement", "transition"}) {
            try (var reader = superuser(stack, service);
                    var statement = reader.prepareStatement("delete from consent where student_id = any (?)");
                    var query = connection.createStatement();
                    var students =
                            query.executeQuery("select array_agg(id) from student where local_number like 'BENCH-%'")) {
                students.next();
                statement.setArray(1, students.getArray(1));
                statement.executeUpdate();
            }
        }
        run("delete from student where local_number like 'BENCH-%'");
        removeOthers();
    }

    private void run(String sql) throws SQLException {
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
