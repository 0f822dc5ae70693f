/** What every link of this service to a company shares: finding its page, opening it, and mailing it. */
@NullMarked
package nl.opstap.company.links;

import org.jspecify.annotations.NullMarked;
