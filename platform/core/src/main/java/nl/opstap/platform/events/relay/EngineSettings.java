package nl.opstap.platform.events.relay;

import java.util.Properties;
import nl.opstap.platform.events.KafkaAccess;
import nl.opstap.platform.events.TopicProperties;

/** The configuration of the Debezium engine, the same in every service and every test. */
class EngineSettings {
    private final String service;
    private final RelayProperties relay;
    private final OutboxDatabase database;
    private final KafkaAccess kafka;
    private final TopicProperties topics;

    EngineSettings(
            String service, RelayProperties relay, OutboxDatabase database, KafkaAccess kafka, TopicProperties topics) {
        this.service = service;
        this.relay = relay;
        this.database = database;
        this.kafka = kafka;
        this.topics = topics;
    }

    Properties properties() {
        var settings = new Properties();
        settings.put("name", service + "-outbox");
        settings.put("topic.prefix", service);
        settings.put("connector.class", "io.debezium.connector.postgresql.PostgresConnector");
        settings.put("database.hostname", database.host());
        settings.put("database.port", database.port());
        settings.put("database.dbname", database.name());
        settings.put("database.user", relay.user());
        settings.put("database.password", relay.password());
        settings.put("plugin.name", "pgoutput");
        settings.put("publication.name", "outbox_pub");
        settings.put("publication.autocreate.mode", "disabled");
        settings.put("table.include.list", "messaging.outbox");
        settings.put("tombstones.on.delete", "false");
        settings.put("poll.interval.ms", Long.toString(relay.poll().toMillis()));
        settings.put("max.batch.size", "2048");
        settings.put("max.queue.size", "4096");
        settings.put("queue.provider.type", RestingQueue.NAME);
        settings.put("record.processing.threads", "1");

        settings.put("slot.name", database.slot());
        settings.put("slot.max.retries", "2");
        settings.put("slot.retry.delay.ms", "500");
        // Whatever fails ends the engine: our own loop looks at the slot before it starts the next one.
        settings.put("errors.max.retries", "0");
        // A quiet service must still let go of the log that others on the same server write.
        settings.put("heartbeat.interval.ms", "5000");
        settings.put("lsn.flush.mode", "connector_and_driver");
        settings.put("status.update.interval.ms", "3000");

        // A lost slot is noticed by comparing it with the stored offset; the table is then read again, in order.
        settings.put("snapshot.mode", "when_needed");
        settings.put("snapshot.locking.mode", "none");
        settings.put("snapshot.select.statement.overrides", "messaging.outbox");
        settings.put(
                "snapshot.select.statement.overrides.messaging.outbox", "select * from messaging.outbox order by id");

        settings.put("offset.storage", "org.apache.kafka.connect.storage.KafkaOffsetBackingStore");
        settings.put("offset.storage.topic", "opstap." + service + ".relay-offsets");
        settings.put("offset.storage.partitions", "1");
        settings.put("offset.storage.replication.factor", Short.toString(topics.replication()));
        settings.put("offset.flush.interval.ms", "1000");
        kafka.admin().forEach((name, value) -> {
            if (name.startsWith("security.") || name.startsWith("ssl.") || name.startsWith("sasl.")) {
                settings.put(name, value);
            }
        });
        settings.put("bootstrap.servers", kafka.bootstrapServers());
        settings.putAll(relay.engine());
        return settings;
    }
}
