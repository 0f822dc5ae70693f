/** The servers behind the tests: given ones, containers or embedded binaries, started once per JVM. */
@NullMarked
package nl.opstap.platform.testing.infra;

import org.jspecify.annotations.NullMarked;
