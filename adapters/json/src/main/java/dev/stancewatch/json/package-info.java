/// The records of the core as JSON: what travels the queues, lies in the table and stands in replay
/// folders.
@NullMarked
package dev.stancewatch.json;

import org.jspecify.annotations.NullMarked;
