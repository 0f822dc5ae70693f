/** What a student writes down after each worked day; part of the stageklapper. */
@NullMarked
package nl.opstap.placement.logbook;

import org.jspecify.annotations.NullMarked;
