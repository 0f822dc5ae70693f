package nl.opstap.platform.testing.suites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.opstap.platform.sample.SampleApplication;
import nl.opstap.platform.testing.OpstapTest;
import nl.opstap.platform.testing.OwnerSql;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** The rules themselves: each finds what breaks it, in a schema that is sound otherwise. */
@OpstapTest
@ContextConfiguration(classes = SampleApplication.class)
@Tag("GW-11")
class CatalogueRuleTests {
    private static final String GRANT = """
            create table note_grant (
                tenant_id uuid not null default opstap_tenant(),
                note_id uuid not null,
                grantee_id uuid not null,
                primary key (tenant_id, note_id, grantee_id)
            );
            comment on table note_grant is 'scope: tenant. Who else may read a note.';
            alter table note_grant enable row level security;
            alter table note_grant force row level security;
            create policy tenant_isolation on note_grant
                using (tenant_id = (select opstap_tenant())) with check (tenant_id = (select opstap_tenant()));
            create table open_list (tenant_id uuid not null, note_id uuid not null, grantee_id uuid not null,
                primary key (tenant_id, note_id, grantee_id));
            comment on table open_list is 'scope: service. Anybody may add to it.';
            """;

    @Autowired
    OwnerSql sql;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EVERY_TABLE_TELLS_ITS_SCOPE               | comment on table note is 'A note.'
            ROWS_ARE_GUARDED_FOR_EVERYBODY            | alter table note no force row level security
            ROWS_ARE_GUARDED_FOR_EVERYBODY            | alter table note disable row level security
            THE_POLICY_CHECKS_WHAT_IS_READ_AND_WRITTEN | drop policy tenant_isolation on note
            THE_POLICY_CHECKS_WHAT_IS_READ_AND_WRITTEN | alter policy tenant_isolation on note with check (true)
            THE_POLICY_CHECKS_WHAT_IS_READ_AND_WRITTEN | alter policy tenant_isolation on note using (true)
            ROWS_BELONG_TO_WHO_WRITES_THEM            | alter table note alter tenant_id drop default
            EVERY_TABLE_HAS_A_PRIMARY_KEY             | alter table remark drop constraint remark_pkey
            EVERY_KEY_AND_INDEX_STARTS_WITH_THE_SCOPE | create index by_text on note (text)
            EVERY_KEY_AND_INDEX_STARTS_WITH_THE_SCOPE | alter table note add constraint one_text unique (text)
            EVERY_REFERENCE_STAYS_INSIDE_THE_SCOPE    | alter table note add unique (id); alter table remark add foreign key (note_id) references note (id)
            NO_IDENTIFIER_COUNTS                      | alter table note add number bigint generated always as identity unique
            VIEWS_SHOW_WHAT_THE_READER_MAY_SEE        | create view texts as select text from note
            FUNCTIONS_WITH_THE_OWNERS_POWER_FIX_THEIR_PATH | create function power() returns int language sql security definer return 1
            THE_SERVICE_WORKS_WITHOUT_POWER           | alter role school_app bypassrls
            THE_SERVICE_WORKS_WITHOUT_POWER           | alter role school_app createrole
            THE_SERVICE_WORKS_WITHOUT_POWER           | grant school_owner to school_app
            THE_SERVICE_WORKS_WITHOUT_POWER           | alter table note owner to school_app
            THE_SERVICE_WORKS_WITHOUT_POWER           | grant create on schema public to school_app
            THE_SERVICE_WORKS_WITHOUT_POWER           | grant create on database school to school_app
            THE_SERVICE_WORKS_WITHOUT_POWER           | grant truncate on note to school_app
            THE_SERVICE_WORKS_WITHOUT_POWER           | grant trigger on note to school_app
            THE_RELAY_SEES_NO_TENANTS_ROWS            | grant select on note to school_relay
            """)
    void findsWhatBreaksIt(CatalogueRule rule, String mistake) {
        assertThat(breaches(rule, "")).isEmpty();
        assertThat(breaches(rule, mistake)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"for select using (id = (select opstap_tenant()))", """
                for select using (exists (select 1 from note_grant g
                    where g.tenant_id = note.tenant_id and g.note_id = note.id and g.grantee_id = (select opstap_tenant())))"""})
    void aRowMayBeReadByWhomItsOwnerNames(String policy) {
        assertThat(widened(policy)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // for all to read, in disguise
                "for select using (true)",
                "for select using ((select opstap_tenant()) is not null)",
                "for select using (true or id = (select opstap_tenant()))",
                "for select using (id <> (select opstap_tenant()))",
                "for select using (tenant_id = (select opstap_region()))",
                // to write
                "for insert with check (true)",
                "for insert with check (id = (select opstap_tenant()))",
                "for update using (id = (select opstap_tenant()))",
                "for delete using (id = (select opstap_tenant()))",
                "using (id = (select opstap_tenant()))",
                "using (tenant_id = (select opstap_tenant())) with check (true)",
                // by a grant that opens more than it was given for, or that anybody can make
                """
                for select using (exists (select 1 from note_grant g
                    where g.note_id = note.id and g.grantee_id = (select opstap_tenant())))""",
                """
                for select using (exists (select 1 from note_grant g
                    where g.tenant_id = note.tenant_id and g.grantee_id = (select opstap_tenant())))""",
                """
                for select using (exists (select 1 from note_grant g
                    where g.tenant_id = note.tenant_id and g.note_id = note.id))""",
                """
                for select using (exists (select 1 from note_grant g
                    where g.tenant_id = note.tenant_id and g.note_id = note.id or g.grantee_id = (select opstap_tenant())))""",
                """
                for select using (exists (select 1 from open_list g
                    where g.tenant_id = note.tenant_id and g.note_id = note.id and g.grantee_id = (select opstap_tenant())))"""
            })
    void anyOtherWideningIsFound(String policy) {
        assertThat(widened(policy)).singleElement().asString().startsWith("note has policy widened");
    }

    private List<String> widened(String policy) {
        return breaches(
                CatalogueRule.NO_OTHER_POLICY_LETS_STRANGERS_WRITE, GRANT + "create policy widened on note " + policy);
    }

    private List<String> breaches(CatalogueRule rule, String change) {
        return sql.alone(database -> {
            if (!change.isEmpty()) {
                database.sql(change).update();
            }
            CatalogueRule.prepare(database);
            return rule.breaches(database);
        });
    }
}
