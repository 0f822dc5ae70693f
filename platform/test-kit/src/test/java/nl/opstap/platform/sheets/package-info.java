@NullMarked
package nl.opstap.platform.sheets;

import org.jspecify.annotations.NullMarked;
