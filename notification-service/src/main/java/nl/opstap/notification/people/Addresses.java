package nl.opstap.notification.people;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mail addresses of people with an account, learned from their log-in. */
@Component
public class Addresses {
    private final JdbcClient database;

    Addresses(JdbcClient database) {
        this.database = database;
    }

    public Optional<String> of(UUID account) {
        return database.sql("select email from address where account_id = :account")
                .param("account", account)
                .query(String.class)
                .optional();
    }

    public void learn(UUID account, String email) {
        database.sql("""
                insert into address (account_id, email) values (:account, :email)
                on conflict (tenant_id, account_id) do update set email = excluded.email
                  where address.email <> excluded.email""").param("account", account).param("email", email).update();
    }
}
