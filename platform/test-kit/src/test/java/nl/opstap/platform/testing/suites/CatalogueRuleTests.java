package nl.opstap.platform.testing.suites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import nl.opstap.platform.sample.SampleApplication;
import nl.opstap.platform.testing.OpstapTest;
import nl.opstap.platform.testing.OwnerSql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** Breaks a table on purpose, once per rule, in a transaction that is rolled back: a suite that cannot fail proves nothing. */
@OpstapTest
@ContextConfiguration(classes = SampleApplication.class)
class CatalogueRuleTests {
    @Autowired
    OwnerSql owner;

    @Test
    void aGoodTableBreaksNoRule() {
        for (var rule : CatalogueRule.values()) {
            assertThat(breaches(rule)).as(rule.name()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "EVERY_TABLE_TELLS_ITS_SCOPE                   | comment on table note is 'A note.'",
                "ROWS_ARE_GUARDED_FOR_EVERYBODY                | alter table note no force row level security",
                "ROWS_ARE_GUARDED_FOR_EVERYBODY                | alter table note disable row level security",
                "THE_POLICY_CHECKS_WHAT_IS_READ_AND_WRITTEN    | drop policy tenant_isolation on note",
                "THE_POLICY_CHECKS_WHAT_IS_READ_AND_WRITTEN    | alter policy tenant_isolation on note with check (true)",
                "THE_POLICY_CHECKS_WHAT_IS_READ_AND_WRITTEN    | alter policy tenant_isolation on note using (true)",
                "THE_POLICY_CHECKS_WHAT_IS_READ_AND_WRITTEN    | alter policy tenant_isolation on note to school_app",
                "NO_OTHER_POLICY_LETS_STRANGERS_WRITE          | create policy wide on note using (true)",
                "NO_OTHER_POLICY_LETS_STRANGERS_WRITE          | create policy wide on note for select using (true)",
                "NO_OTHER_POLICY_LETS_STRANGERS_WRITE          | create policy wide on note for update using (tenant_id = (select opstap_tenant()) or true)",
                "ROWS_BELONG_TO_WHO_WRITES_THEM                | alter table note alter tenant_id drop default",
                "ROWS_BELONG_TO_WHO_WRITES_THEM                | alter table poster alter region_id set default opstap_tenant()",
                "EVERY_TABLE_HAS_A_PRIMARY_KEY                 | alter table remark drop constraint remark_pkey",
                "EVERY_KEY_AND_INDEX_STARTS_WITH_THE_SCOPE     | create index note_text on note (text)",
                "EVERY_KEY_AND_INDEX_STARTS_WITH_THE_SCOPE     | create unique index note_lower on note (lower(text))",
                "EVERY_KEY_AND_INDEX_STARTS_WITH_THE_SCOPE     | alter table poster add unique (title)",
                "EVERY_REFERENCE_STAYS_INSIDE_THE_SCOPE        | alter table note add unique (tenant_id, text); alter table note add unique (id); alter table remark add foreign key (note_id) references note (id)",
                "NO_IDENTIFIER_COUNTS                          | alter table note add number bigint generated always as identity unique",
                "NO_IDENTIFIER_COUNTS                          | alter table note add number bigserial; alter table note add unique (tenant_id, number)",
                "VIEWS_SHOW_WHAT_THE_READER_MAY_SEE            | create view all_notes as select * from note",
                "VIEWS_SHOW_WHAT_THE_READER_MAY_SEE            | create materialized view all_notes as select * from note",
                "THE_SERVICE_WORKS_WITHOUT_POWER               | alter role school_app bypassrls",
                "THE_SERVICE_WORKS_WITHOUT_POWER               | alter table note owner to school_app",
                "THE_SERVICE_WORKS_WITHOUT_POWER               | grant school_owner to school_app",
                "THE_SERVICE_WORKS_WITHOUT_POWER               | grant create on schema public to school_app",
                "THE_SERVICE_WORKS_WITHOUT_POWER               | grant truncate on note to school_app",
                "THE_RELAY_SEES_NO_TENANTS_ROWS                | grant select on note to school_relay",
                "FUNCTIONS_WITH_THE_OWNERS_POWER_FIX_THEIR_PATH | create function peep() returns bigint language sql security definer return 1",
            })
    void aBrokenOneIsFound(CatalogueRule rule, String damage) {
        assertThat(breaches(rule, damage.split(";"))).isNotEmpty();
    }

    @Test
    void everyRuleIsSeenToFail() throws Exception {
        var tried = Arrays.stream(CatalogueRuleTests.class
                        .getDeclaredMethod("aBrokenOneIsFound", CatalogueRule.class, String.class)
                        .getAnnotation(CsvSource.class)
                        .value())
                .map(line -> CatalogueRule.valueOf(
                        line.substring(0, line.indexOf('|')).strip()))
                .distinct();

        assertThat(tried).containsExactlyInAnyOrder(CatalogueRule.values());
    }

    private List<String> breaches(CatalogueRule rule, String... damage) {
        return owner.alone(database -> {
            for (var statement : damage) {
                database.sql(statement).update();
            }
            CatalogueRule.prepare(database);
            return rule.breaches(database);
        });
    }
}
