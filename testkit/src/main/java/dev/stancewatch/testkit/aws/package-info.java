/// An emulator of AWS for tests: found, started and stopped with the test run.
@NullMarked
package dev.stancewatch.testkit.aws;

import org.jspecify.annotations.NullMarked;
