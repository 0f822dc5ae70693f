package nl.opstap.platform.sheets;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The imports of a service that has any: it says what its work is and where its jobs are, and has a table of tasks. */
@AutoConfiguration
@ConditionalOnBean(ImportWork.class)
@EnableConfigurationProperties(ImportSettings.class)
class SheetsConfiguration {

    @Bean
    ReadList readList(ImportSettings settings) {
        return new ReadList(settings);
    }

    @Bean
    OrderImport orderImport(ImportJobs jobs, JdbcClient database, ApplicationEventPublisher inside, Clock clock) {
        return new OrderImport(jobs, database, inside, clock);
    }

    @Bean
    ImportWorker importWorker(
            JdbcClient database, ImportJobs jobs, ImportWork work, PlatformTransactionManager transactions) {
        return new ImportWorker(database, jobs, work, transactions);
    }
}
