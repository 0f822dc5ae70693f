/** The internal stage: at school, before any company, with tasks in simple steps and a closing talk (PLA-05). */
@NullMarked
package nl.opstap.placement.internal;

import org.jspecify.annotations.NullMarked;
