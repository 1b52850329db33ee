package dev.stancewatch.testkit.aws;

import dev.stancewatch.testkit.aws.EmulatorFound.Named;
import dev.stancewatch.testkit.aws.EmulatorFound.None;
import dev.stancewatch.testkit.aws.EmulatorFound.Started;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/// Finds the emulator of a test run when the first class asks for it, and lets JUnit close it at
/// the end of the run. Threads may share it.
final class EmulatorExtension implements ExecutionCondition, ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(EmulatorExtension.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    Optional<BeyondEmulators> beyond =
        AnnotationSupport.findAnnotation(context.getTestMethod(), BeyondEmulators.class);
    if (beyond.isPresent()) {
      return ConditionEvaluationResult.disabled(beyond.orElseThrow().value());
    }
    return switch (found(context)) {
      case Named(AwsEmulator emulator) -> ConditionEvaluationResult.enabled(emulator.toString());
      case Started(MotoServer server) ->
          ConditionEvaluationResult.enabled(server.emulator().toString());
      case None(String reason) -> ConditionEvaluationResult.disabled(reason);
    };
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().equals(AwsEmulator.class);
  }

  @Override
  public AwsEmulator resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return switch (found(context)) {
      case Named(AwsEmulator emulator) -> emulator;
      case Started(MotoServer server) -> server.emulator();
      case None(String reason) -> throw new IllegalStateException(reason);
    };
  }

  private static EmulatorFound found(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent("emulator", _ -> find(), EmulatorFound.class);
  }

  private static EmulatorFound find() {
    String named = System.getenv(AwsEmulator.VARIABLE);
    if (named != null && !named.isBlank()) {
      return new Named(AwsEmulator.at(named));
    }
    try {
      Optional<Python> python = Python.with("moto.server");
      return python.isPresent()
          ? new Started(MotoServer.start(python.orElseThrow()))
          : new None(
              Python.lacks("moto.server") + ", and " + AwsEmulator.VARIABLE + " names no emulator");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while moto starts", e);
    }
  }
}
