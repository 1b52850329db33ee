/// `stancewatch preview` and `stancewatch atom`: what subscribers and feed readers would see.
@NullMarked
package dev.stancewatch.cli.preview;

import org.jspecify.annotations.NullMarked;
