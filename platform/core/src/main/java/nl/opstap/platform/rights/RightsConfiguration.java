package nl.opstap.platform.rights;

import java.util.ArrayList;
import java.util.List;
import nl.opstap.platform.events.Outbox;
import nl.opstap.platform.vault.Vault;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A service that keeps data of people answers for it. */
@AutoConfiguration
@ConditionalOnBean(PersonalData.class)
class RightsConfiguration {

    @Bean
    PersonalWords personalWords() {
        return new PersonalWords();
    }

    @Bean
    PersonalRecords personalRecords(
            JdbcClient database, Vault vault, JsonMapper json, PersonalWords words, List<PersonalData> features) {
        var all = new ArrayList<>(features);
        all.add(new OwnTables());
        return new PersonalRecords(database, vault, json, words, all);
    }

    /** Everywhere but in the service that collects the answers, which asks itself without a detour. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "opstap.rights.collects", havingValue = "false", matchIfMissing = true)
    static class Answering {
        @Bean
        AnswerDossierRequest answerDossierRequest(PersonalRecords records, Outbox outbox, JsonMapper json) {
            return new AnswerDossierRequest(records, outbox, json);
        }

        @Bean
        AnswerErasureRequest answerErasureRequest(PersonalRecords records, Outbox outbox) {
            return new AnswerErasureRequest(records, outbox);
        }
    }
}
