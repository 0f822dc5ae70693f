/** Benchmarks: a class whose name ends in Bench is run by {@code ./opstap bench}. */
@NullMarked
package nl.opstap.system.bench;

import org.jspecify.annotations.NullMarked;
