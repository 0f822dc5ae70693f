/** Processes of the operating system that outlive the launcher, and how to be sure that a pid is still ours. */
@NullMarked
package nl.opstap.local.processes;

import org.jspecify.annotations.NullMarked;
