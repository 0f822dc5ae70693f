/** Real processes of service, Kafka and PostgreSQL that are killed while events flow. */
@NullMarked
package nl.opstap.platform.faults;

import org.jspecify.annotations.NullMarked;
