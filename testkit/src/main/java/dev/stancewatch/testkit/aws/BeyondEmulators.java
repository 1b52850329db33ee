package dev.stancewatch.testkit.aws;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A case that the service keeps and moto does not. In a class with [OnEmulator] it is skipped with
/// the reason; everywhere else it runs.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface BeyondEmulators {
  /// What the emulator does instead.
  String value();
}
