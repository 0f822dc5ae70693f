/** What a person types after {@code ./opstap}. */
@NullMarked
package nl.opstap.local.commands;

import org.jspecify.annotations.NullMarked;
