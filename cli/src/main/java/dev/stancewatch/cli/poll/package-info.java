/// `stancewatch poll`: polls sources on a laptop and keeps what it knows in a folder.
@NullMarked
package dev.stancewatch.cli.poll;

import org.jspecify.annotations.NullMarked;
