/** Maven, seen from the launcher: artifacts to fetch, modules to rebuild, mains of the system tests to run. */
@NullMarked
package nl.opstap.local.build;

import org.jspecify.annotations.NullMarked;
