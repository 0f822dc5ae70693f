/** The versions of things as this service keeps them. */
@NullMarked
package nl.opstap.company.http;

import org.jspecify.annotations.NullMarked;
