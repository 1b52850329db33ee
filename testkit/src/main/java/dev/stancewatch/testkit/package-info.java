/// Ports in memory, and the contracts that every implementation of a port must keep.
@NullMarked
package dev.stancewatch.testkit;

import org.jspecify.annotations.NullMarked;
