/** Help of a stagecoach or jobcoach at a stage: what was asked, and how long the answer took. */
@NullMarked
package nl.opstap.placement.help;

import org.jspecify.annotations.NullMarked;
