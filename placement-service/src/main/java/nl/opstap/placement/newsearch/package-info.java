/** That another place is sought when a stage is broken off, by when somebody begins, and how often stages break off. */
@NullMarked
package nl.opstap.placement.newsearch;

import org.jspecify.annotations.NullMarked;
