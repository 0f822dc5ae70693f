/** The relatiebeheerder of a company: one person of one organisation whom the others ask first. */
@NullMarked
package nl.opstap.company.relations;

import org.jspecify.annotations.NullMarked;
