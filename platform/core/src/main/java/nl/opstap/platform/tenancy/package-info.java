/** For which tenant and region the present work is done, and the database settings that make rows of others invisible. */
@NullMarked
package nl.opstap.platform.tenancy;

import org.jspecify.annotations.NullMarked;
