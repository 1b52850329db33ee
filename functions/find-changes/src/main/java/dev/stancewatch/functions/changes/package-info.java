/// find-changes: decides what a statement means for the position of its actor. Never talks to SNS.
@NullMarked
package dev.stancewatch.functions.changes;

import org.jspecify.annotations.NullMarked;
