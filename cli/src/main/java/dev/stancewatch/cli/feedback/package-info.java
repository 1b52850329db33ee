/// `stancewatch feedback`: what readers say of an alert, kept as labelled cases.
@NullMarked
package dev.stancewatch.cli.feedback;

import org.jspecify.annotations.NullMarked;
