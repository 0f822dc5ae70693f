package nl.opstap.platform.testing.suites;

import static org.assertj.core.api.Assertions.assertThat;

import nl.opstap.platform.testing.OpstapTest;
import nl.opstap.platform.testing.OwnerSql;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks the catalogue of the service's database: {@code class SchemaTests extends SchemaSuite {}}. */
@OpstapTest
@SuppressWarnings("NullAway.Init") // Spring fills the field
public abstract class SchemaSuite {
    @Autowired
    private OwnerSql owner;

    @ParameterizedTest
    @EnumSource
    @Tag("GW-11")
    void everyTableKeeps(CatalogueRule rule) {
        var breaches = owner.alone(database -> {
            CatalogueRule.prepare(database);
            return rule.breaches(database);
        });

        assertThat(breaches).isEmpty();
    }
}
