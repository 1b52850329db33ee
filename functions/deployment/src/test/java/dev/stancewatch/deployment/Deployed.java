package dev.stancewatch.deployment;

import static dev.stancewatch.deployment.Template.map;

import dev.stancewatch.deployment.local.LocalAws;
import dev.stancewatch.deployment.local.LocalRuntime;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Starts functions as the template describes them: the packaged jar, the handler and the names of
/// the settings come from there.
final class Deployed {
  /// What `mvn package` made.
  static final Path JAR =
      Path.of(System.getProperty("stancewatch.jar", "target/stancewatch-functions.jar"));

  private static final Pattern RUNTIME =
      Pattern.compile("aws-lambda-java-(runtime-interface-client|core|serialization)-.*\\.jar");

  private final Template template = Template.read();
  private final LocalAws aws;

  Deployed(LocalAws aws) {
    this.aws = aws;
  }

  /// @param function as the template calls it
  LocalRuntime start(String function) throws IOException {
    String handler = template.properties(function).get("Handler").toString();
    return start(handler, settings(function));
  }

  /// Starts a handler of the packaged jar.
  static LocalRuntime start(String handler, Map<String, String> settings) throws IOException {
    return LocalRuntime.start(classPath(), handler, settings);
  }

  private Map<String, String> settings(String function) {
    Map<String, String> settings = new HashMap<>(aws.environment());
    Map<String, Object> environment = map(template.properties(function).get("Environment"));
    for (String name : map(environment.get("Variables")).keySet()) {
      settings.put(name, value(name));
    }
    return settings;
  }

  private String value(String name) {
    return switch (name) {
      case "STANCEWATCH_TABLE" -> LocalAws.TABLE;
      case "STANCEWATCH_WATCHES" -> "ukraine-settlement";
      case "STANCEWATCH_CONTACT" -> "mailto:operator@example.org";
      case "STANCEWATCH_ALERTS_PER_HOUR" -> "1000";
      case "STANCEWATCH_ERASE_AFTER_DAYS" -> "28";
      case "STANCEWATCH_TIMELINES", "STANCEWATCH_OPERATORS" -> "";
      default -> name.endsWith("_QUEUE") ? aws.queueUrl(name) : "arn:aws:sns:eu-west-1:1:" + name;
    };
  }

  private static List<Path> classPath() {
    List<Path> paths = new ArrayList<>(List.of(JAR.toAbsolutePath()));
    Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(Path::of)
        .filter(path -> RUNTIME.matcher(path.getFileName().toString()).matches())
        .forEach(paths::add);
    return paths;
  }
}
