package dev.stancewatch.cli.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.cli.Home;
import dev.stancewatch.cli.Stancewatch;
import dev.stancewatch.cli.subscribe.NewcomerApi;
import dev.stancewatch.testkit.aws.AwsEmulator;
import dev.stancewatch.testkit.aws.OnEmulator;
import dev.stancewatch.testkit.aws.Python;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// Every command that `docs/operations.md` shows, run as it stands and in that order on an
/// emulator: those of AWS by its command line interface where there is one.
@OnEmulator
final class OperationsIT {
  private static final Path DOCUMENT = Home.folder().resolve("docs/operations.md");
  private static final String PACKAGED = "functions/deployment/target/packaged.yaml";
  private static final String DEPLOY = "aws cloudformation deploy ";
  private static final String STATUS = "./stancewatch aws status";
  private static final String PUSH = "aws push-watches";
  private static final String MOVE = "aws sqs start-message-move-task ";

  /// As `aws configure` would set them; the emulator takes any.
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "AWS_ACCESS_KEY_ID", "local",
          "AWS_SECRET_ACCESS_KEY", "local",
          "AWS_DEFAULT_REGION", "eu-west-1",
          "AWS_PAGER", "");

  private static final Map<String, String> PROPERTIES =
      Map.of(
          "aws.accessKeyId", "local",
          "aws.secretAccessKey", "local",
          "aws.region", "eu-west-1");

  @TestFactory
  List<DynamicTest> operations_everyCommandWorks(AwsEmulator emulator, @TempDir Path checkout)
      throws Exception {
    Optional<Python> python = Python.with("samtranslator.translator.translator", "boto3");
    assumeTrue(python.isPresent(), Python.lacks("samtranslator", "boto3"));
    Path template = Home.folder().resolve("infra/template.yaml");
    Files.createDirectories(checkout.resolve("infra"));
    Files.createDirectories(checkout.resolve(PACKAGED).getParent());
    Files.copy(template, checkout.resolve("infra/template.yaml"));
    Files.writeString(
        checkout.resolve(PACKAGED).resolveSibling("stancewatch-functions.jar"), "a jar");
    NewcomerApi api = new NewcomerApi();
    EmulatedStack stack =
        new EmulatedStack(
            python.get(), emulator, template, checkout.resolve("stack.json"), api.address());
    Shell shell = new Shell(emulator, checkout);
    List<DynamicTest> tests = new ArrayList<>();
    tests.add(
        DynamicTest.dynamicTest(
            "the bucket that the reader has", () -> shell.run("aws s3 mb s3://your-bucket")));
    JsonNode made = stack.create("stancewatch");
    List<String> commands = ShownCommands.of(DOCUMENT);
    assertTrue(commands.size() > 8, commands::toString);
    assertTrue(commands.contains("./stancewatch " + PUSH), commands::toString);
    for (String command : commands) {
      String filled = filled(command, made);
      tests.add(DynamicTest.dynamicTest(command, () -> run(filled, shell, emulator)));
      if (command.equals("./stancewatch " + PUSH)) {
        tests.addAll(pushes(emulator, checkout));
      }
    }
    tests.add(DynamicTest.dynamicTest("the end", api::close));
    return tests;
  }

  /// What comes of further pushes, after that of the page.
  private static List<DynamicTest> pushes(AwsEmulator emulator, Path checkout) throws IOException {
    Path wrong = checkout.resolve("wrong.yaml");
    Path right = Home.folder().resolve("watches/ukraine-settlement.yaml");
    Files.writeString(wrong, Files.readString(right) + "rumour: true\n");
    return List.of(
        push("the same again changes nothing", PUSH, 0, "unchanged, version 1 ", emulator),
        push("a fault is named", PUSH + " " + wrong, 1, wrong + ":", emulator),
        push("and nothing was pushed", PUSH, 0, "unchanged, version 1 ", emulator),
        push("two of one name", PUSH + " " + right + " " + right, 1, "two files are", emulator),
        push("another set", PUSH + " " + right, 0, "pushed as version 2, ", emulator),
        push("which others go by", "aws poll", 0, "7 sources, ", emulator));
  }

  private static DynamicTest push(
      String name, String command, int status, String words, AwsEmulator emulator) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          Said said = stancewatch(command, emulator);
          assertEquals(status, said.status(), said.text());
          assertTrue(said.text().contains(words), said.text());
        });
  }

  @Test
  void status_noSuchStack_saysSoOnOneLine(AwsEmulator emulator) {
    Said said = stancewatch("aws status --stack no-such-stack", emulator);

    assertEquals(1, said.status(), said.text());
    assertEquals(1, said.text().lines().count(), said.text());
    assertTrue(said.text().contains("no-such-stack"), said.text());
  }

  /// What a reader puts in place of the words in capitals.
  private static String filled(String command, JsonNode made) {
    String queue = made.path("ArticlesDeadLetters").asText();
    return command
        .replace("YOUR-BUCKET", "your-bucket")
        .replace("NAME-OF-THE-GROUP", made.path("PollSourcesLog").asText())
        .replace(
            "ARN-OF-THE-DEAD-LETTER-QUEUE",
            "arn:aws:sqs:eu-west-1:123456789012:" + queue.substring(queue.lastIndexOf('/') + 1))
        .replace("--source-table-name TABLE", "--source-table-name " + made.path("Table").asText())
        .replace("--table-name TABLE", "--table-name " + made.path("Table").asText());
  }

  private static void run(String command, Shell shell, AwsEmulator emulator) throws Exception {
    if (command.equals("mvn package")) {
      assertTrue(Files.exists(Home.folder().resolve("pom.xml"))); // It runs this test.
    } else if (command.equals(STATUS)) {
      // No function runs here, so the order to poll that went before it is not carried out.
      Said said = stancewatch("aws status", emulator);
      assertEquals(1, said.status(), said.text());
      assertTrue(said.text().contains(": not polled yet"), said.text());
    } else if (command.startsWith("./stancewatch ")) {
      Said said = stancewatch(command.substring("./stancewatch ".length()), emulator);
      assertEquals(0, said.status(), said.text());
      assertFalse(said.text().isBlank(), "it says nothing");
    } else if (command.startsWith(DEPLOY)) {
      shell.deploy(command);
    } else if (command.startsWith(MOVE)) {
      // The emulator does not know it: only its parameters are checked.
      shell.run(command + " --generate-cli-skeleton output");
    } else if (command.startsWith("aws ")) {
      shell.run(command);
    } else {
      fail("no rule covers this command: " + command);
    }
  }

  private static Said stancewatch(String arguments, AwsEmulator emulator) {
    PROPERTIES.forEach(System::setProperty);
    System.setProperty("aws.endpointUrl", emulator.endpoint().toString());
    try {
      StringWriter said = new StringWriter();
      CommandLine command = Stancewatch.commandLine();
      command.setOut(new PrintWriter(said, true)).setErr(new PrintWriter(said, true));
      return new Said(command.execute(arguments.split(" ", -1)), said.toString());
    } finally {
      PROPERTIES.keySet().forEach(System::clearProperty);
      System.clearProperty("aws.endpointUrl");
    }
  }

  /// What a command answered, both streams together.
  private record Said(int status, String text) {}

  /// Runs commands of AWS in the folder of the reader.
  private record Shell(AwsEmulator emulator, Path checkout) {
    /// The emulator gets what AWS makes of the packaged template, which it would not make itself.
    void deploy(String command) throws IOException, InterruptedException {
      assumeTrue(hasAws(), "there is no command line interface of AWS here");
      String packaged = Files.readString(checkout.resolve(PACKAGED));
      assertTrue(packaged.contains("s3://your-bucket/"), "the code was not uploaded");
      Files.copy(
          checkout.resolve("stack.json"),
          checkout.resolve(PACKAGED),
          StandardCopyOption.REPLACE_EXISTING);
      String other =
          command.replace("--stack-name stancewatch", "--stack-name stancewatch-deployed");
      run(other);
    }

    void run(String command) throws IOException, InterruptedException {
      assumeTrue(hasAws(), "there is no command line interface of AWS here");
      String local =
          command.replaceFirst("^aws ", "aws --endpoint-url " + emulator.endpoint() + " ");
      assertEquals(0, status(local), command);
    }

    private boolean hasAws() throws InterruptedException {
      try {
        return status("aws --version") == 0;
      } catch (IOException _) {
        return false; // There is no shell.
      }
    }

    private int status(String command) throws IOException, InterruptedException {
      ProcessBuilder builder =
          new ProcessBuilder("sh", "-c", command)
              .directory(checkout.toFile())
              .redirectErrorStream(true);
      builder.environment().putAll(ENVIRONMENT);
      builder.environment().put("AWS_ENDPOINT_URL", emulator.endpoint().toString());
      Process process = builder.start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int status = process.waitFor();
      if (status != 0) {
        System.out.println(command + "\n" + said);
      }
      return status;
    }
  }
}
