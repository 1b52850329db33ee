/// `stancewatch sources`: which feeds are watched and how they do.
@NullMarked
package dev.stancewatch.cli.sources;

import org.jspecify.annotations.NullMarked;
