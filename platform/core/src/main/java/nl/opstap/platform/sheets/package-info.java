/** Lists that people keep in a spreadsheet: read as they save them, looked at first, taken over in the background, undone. */
@NullMarked
package nl.opstap.platform.sheets;

import org.jspecify.annotations.NullMarked;
