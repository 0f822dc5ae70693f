/** The route of a stage, and what student and parent say of it before the contract. */
@NullMarked
package nl.opstap.placement.route;

import org.jspecify.annotations.NullMarked;
