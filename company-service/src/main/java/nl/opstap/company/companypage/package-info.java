/** The page of a company of its own, without an account: what is asked of it, and its answer (COM-44). */
@NullMarked
package nl.opstap.company.companypage;

import org.jspecify.annotations.NullMarked;
