/** Who of the region contacted which company, for what and when, so that no company is called twice for one thing. */
@NullMarked
package nl.opstap.company.moments;

import org.jspecify.annotations.NullMarked;
