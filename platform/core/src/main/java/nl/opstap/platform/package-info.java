/** Technology every service needs; knows no word of the domain. */
@NullMarked
package nl.opstap.platform;

import org.jspecify.annotations.NullMarked;
