/** What a person may ask about his or her own data: everything that is kept, or that it goes (GW-40). */
@NullMarked
package nl.opstap.contracts.rights;

import org.jspecify.annotations.NullMarked;
