/** Sends the rows of the outbox to Kafka in commit order, read from the write-ahead log by the Debezium engine. */
@NullMarked
package nl.opstap.platform.events.relay;

import org.jspecify.annotations.NullMarked;
