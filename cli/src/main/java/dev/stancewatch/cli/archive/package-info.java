/// What a replay or a deployment has kept, for the commands that look back.
@NullMarked
package dev.stancewatch.cli.archive;

import org.jspecify.annotations.NullMarked;
