/** The smallest service that can publish and read, to measure how long an event travels. */
@NullMarked
package nl.opstap.system.bench.pulse;

import org.jspecify.annotations.NullMarked;
