/** The warm handover of a route to another tenant, with only what the student agreed to share. */
@NullMarked
package nl.opstap.transition.handovers;

import org.jspecify.annotations.NullMarked;
