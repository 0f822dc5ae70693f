/** What the stagebegeleider sees at work and the mentor has to know, until it is answered or became a goal and ended. */
@NullMarked
package nl.opstap.school.signals;

import org.jspecify.annotations.NullMarked;
