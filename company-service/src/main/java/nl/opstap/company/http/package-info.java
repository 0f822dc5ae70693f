/** Small shapes every answer of this service shares: a page of a list, a version of a thing. */
@NullMarked
package nl.opstap.company.http;

import org.jspecify.annotations.NullMarked;
