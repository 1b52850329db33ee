/// A stack on an emulator, and the event source mappings that an emulator has not.
@NullMarked
package dev.stancewatch.deployment.emulated;

import org.jspecify.annotations.NullMarked;
