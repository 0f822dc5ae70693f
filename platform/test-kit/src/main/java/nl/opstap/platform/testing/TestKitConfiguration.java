package nl.opstap.platform.testing;

import nl.opstap.platform.testing.infra.PostgresServer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The beans a test may inject. */
@TestConfiguration(proxyBeanMethods = false)
class TestKitConfiguration {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    OwnerSql ownerSql(@Value("${spring.datasource.url}") String url, JsonMapper json) {
        return new OwnerSql(
                url,
                new DriverManagerDataSource(
                        url, "postgres", PostgresServer.get().superuserPassword()),
                json);
    }

    @Bean
    Acting acting(JwtDecoder decoder, PlatformTransactionManager transactions) {
        return new Acting(decoder, new TransactionTemplate(transactions));
    }

    @Bean
    AppSql appSql(
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.datasource.username}") String user,
            @Value("${spring.datasource.password}") String password) {
        return new AppSql(new DriverManagerDataSource(url, user, password), user);
    }
}
