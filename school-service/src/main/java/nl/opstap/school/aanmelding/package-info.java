/** The mentor's aanmelding for external stage and the library of goals it draws on. */
@NullMarked
package nl.opstap.school.aanmelding;

import org.jspecify.annotations.NullMarked;
