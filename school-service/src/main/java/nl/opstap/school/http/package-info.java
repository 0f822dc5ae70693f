/** What the HTTP conventions of the platform leave open: a PUT that may be the first. */
@NullMarked
package nl.opstap.school.http;

import org.jspecify.annotations.NullMarked;
