/** What a student may ask about his or her own data: to see everything, or to have it erased (GW-40). */
@NullMarked
package nl.opstap.school.rights;

import org.jspecify.annotations.NullMarked;
