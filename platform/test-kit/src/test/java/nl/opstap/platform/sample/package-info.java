/** A small service on which the platform and its test kit are tried. */
@NullMarked
package nl.opstap.platform.sample;

import org.jspecify.annotations.NullMarked;
