/** For which trainings of the mbo SBB recognises a company as leerbedrijf, and from when until when. */
@NullMarked
package nl.opstap.company.recognitions;

import org.jspecify.annotations.NullMarked;
