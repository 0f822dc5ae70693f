/** Who to speak to at a company, how, and what those who guide students there are trained for. */
@NullMarked
package nl.opstap.company.contacts;

import org.jspecify.annotations.NullMarked;
