package dev.stancewatch.testkit.aws;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// The tests of a class run against an emulator of AWS over the wire: the one that the environment
/// names by `AWS_EMULATOR_URL`, or else moto where a Python on this machine has it. They are
/// skipped, with the reason, where there is neither. Methods take an [AwsEmulator] as parameter;
/// all of a test run share one, so names must be of their own.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(EmulatorExtension.class)
public @interface OnEmulator {}
