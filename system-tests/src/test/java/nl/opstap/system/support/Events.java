package nl.opstap.system.support;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.opstap.contracts.Event;
import nl.opstap.contracts.Published;
import nl.opstap.local.Stack;
import nl.opstap.platform.Ids;
import nl.opstap.platform.events.CloudEvent;
import nl.opstap.platform.events.Envelope;
import nl.opstap.platform.tenancy.Tenant;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;

/** Tells the services of a stack what another service would have told them. */
public final class Events implements AutoCloseable {
    private final KafkaProducer<String, byte[]> kafka;

    public Events(Stack stack) {
        kafka = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", RunningStack.kafka(stack)),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** The first news of whatever the event is about. @param by the service that would say so */
    public void tell(String by, UUID tenant, Event event) {
        var published = event.getClass().getAnnotation(Published.class);
        kafka.send(CloudEvent.record(
                published.topic(),
                event.key(),
                new Envelope(
                        Ids.next(),
                        "urn:opstap:" + by,
                        published.type(),
                        Instant.now(),
                        new Tenant(tenant, Tenants.REGION),
                        1),
                null,
                new String(JsonMapper.shared().writeValueAsBytes(event), StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        kafka.close();
    }
}
