/** The suites every service inherits in one line: schema, isolation, HTTP, modules, OpenAPI, citizen service numbers. */
@NullMarked
package nl.opstap.platform.testing.suites;

import org.jspecify.annotations.NullMarked;
