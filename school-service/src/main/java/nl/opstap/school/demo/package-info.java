/** Loads fictional organisations and students when the service runs for a demo. */
@NullMarked
package nl.opstap.school.demo;

import org.jspecify.annotations.NullMarked;
