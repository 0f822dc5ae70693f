/** What a service keeps of a person: gathered whole when asked for, erased whole when decided (GW-40). */
@NullMarked
package nl.opstap.platform.rights;

import org.jspecify.annotations.NullMarked;
