package dev.stancewatch.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stancewatch.deployment.emulated.EmulatedStack;
import dev.stancewatch.testkit.aws.Python;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the tools of AWS make of the template.
final class TransformTest {
  private static final Path TEMPLATE = Template.HOME.resolve("infra/template.yaml");

  /// Prints what it finds and fails if it finds anything.
  private static final String LINT =
      "import sys; from cfnlint import runner; sys.exit(runner.main())";

  @Test
  void linter_findsNothing() throws Exception {
    assertEquals("", Python.orSkip("cfnlint.runner").run("-c", LINT, TEMPLATE.toString()));
  }

  @Test
  void transform_keepsEveryFunctionWithItsHandlerAndSettings() throws Exception {
    Python python = Python.orSkip("samtranslator.translator.translator", "boto3");
    Template source = Template.read();

    EmulatedStack stack =
        EmulatedStack.transform(
            python,
            TEMPLATE,
            Map.of(
                "Contact", "mailto:operator@example.org", "PublicApi", "true", "Canary", "true"));

    assertEquals(source.functions().size(), stack.properties("AWS::Lambda::Function").size());
    for (String function : source.functions().keySet()) {
      assertEquals(
          source.properties(function).get("Handler"),
          stack.properties("AWS::Lambda::Function", function).path("Handler").asText());
    }
    assertEquals(
        "mailto:operator@example.org",
        stack
            .properties("AWS::Lambda::Function", "PollSources")
            .path("Environment")
            .path("Variables")
            .path("STANCEWATCH_CONTACT")
            .path("Ref")
            .asText()
            .transform(stack::ref));
  }
}
