/** What crosses a border between services: facts in the past tense, with ids and nothing a reader does not need. */
@NullMarked
package nl.opstap.contracts;

import org.jspecify.annotations.NullMarked;
