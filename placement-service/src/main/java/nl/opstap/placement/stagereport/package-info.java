/** The eindgesprek about the goals of a stage, and the stagerapport that can be read after it. */
@NullMarked
package nl.opstap.placement.stagereport;

import org.jspecify.annotations.NullMarked;
