package dev.stancewatch.watchfiles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import dev.stancewatch.core.actor.Actors;
import dev.stancewatch.core.issue.AxisKey;
import dev.stancewatch.core.issue.Calibration;
import dev.stancewatch.core.watch.Watch;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Reads watch files. Each fault is named with file, line and column. Threads may share it.
public final class WatchFiles {
  private static final String SCHEMA = "/watches/watch.schema.json";

  private final Validator validator =
      new ValidatorFactory().withJsonNodeFactory(new JacksonNode.Factory()).createValidator();
  private final URI schema = validator.registerSchema(resource(SCHEMA));

  /// Reads a watch file.
  ///
  /// @throws IOException if the file cannot be read at all
  public WatchOutcome read(Path file) throws IOException {
    return read(file.toString(), Files.readString(file));
  }

  /// Reads a watch file that ships with the product.
  ///
  /// @param name such as `ukraine-settlement`
  public WatchOutcome builtIn(String name) {
    String path = "/watches/" + name + ".yaml";
    return read("watches/" + name + ".yaml", resource(path));
  }

  /// Several watch files of the product as one watch.
  ///
  /// @param names separated by commas, such as `ukraine-settlement,central-bank-rates`
  /// @throws IllegalArgumentException if one of them is unknown or wrong; the message names the
  ///   fault
  public Watch builtInAll(String names) {
    List<Watch> watches = new ArrayList<>();
    for (String name : names.split(",", -1)) {
      switch (builtIn(name.strip())) {
        case WatchOutcome.Loaded(Watch watch) -> watches.add(watch);
        case WatchOutcome.Faulty(List<WatchFault> faults) ->
            throw new IllegalArgumentException(faults.getFirst().toString());
      }
    }
    return Watch.merge(watches);
  }

  /// Reads the text of a watch file.
  ///
  /// @param name how faults call the file
  public WatchOutcome read(String name, String text) {
    return check(LocatedYaml.parse(name, text));
  }

  /// Reads a list of actors alone, in the form of a watch file.
  ///
  /// @param list an array; anything else is no actors
  /// @throws IllegalArgumentException if one of them is wrong
  public Actors actors(JsonNode list) {
    return Watches.actors(list);
  }

  /// The text of a watch file with a calibration on one line of its axis; nothing else changes.
  ///
  /// @param text of a file that is right
  /// @return nothing if the axis has no line of its own for each of its keys
  public Optional<String> findCalibrated(String text, AxisKey axis, Calibration calibration) {
    return CalibrationEdit.find(text, axis, calibration);
  }

  private WatchOutcome check(LocatedYaml yaml) {
    List<WatchFault> faults = new ArrayList<>(yaml.faults());
    if (faults.isEmpty()) {
      validator.validate(schema, yaml.root()).getErrors().stream()
          .filter(WatchFiles::tellsSomething)
          .forEach(error -> faults.add(yaml.fault(error.getInstanceLocation(), words(error))));
    }
    if (faults.isEmpty()) {
      faults.addAll(CrossReferences.faults(yaml));
    }
    if (!faults.isEmpty()) {
      faults.sort(Comparator.comparingInt(WatchFault::line).thenComparingInt(WatchFault::column));
      return new WatchOutcome.Faulty(faults);
    }
    return new WatchOutcome.Loaded(Watches.of(yaml.root()));
  }

  /// Reads the `scenario.json` of a replay folder: a watch in JSON, which YAML includes, with words
  /// about the stream beside it. It lists the stances of an axis in order and has no mark for those
  /// in the middle: they are all but the first and the last.
  ///
  /// @param name how faults call the file
  public WatchOutcome readScenario(String name, String text) {
    LocatedYaml yaml = LocatedYaml.parse(name, text);
    if (yaml.root() instanceof ObjectNode scenario) {
      scenario.remove(List.of("id", "summary", "period"));
      markMiddles(scenario);
    }
    return check(yaml);
  }

  /// The answers of an axis stand in order in a scenario: where none is marked, those between the
  /// first and the last are in the middle.
  private static void markMiddles(JsonNode scenario) {
    for (JsonNode issue : scenario.path("issues")) {
      for (JsonNode axis : issue.path("axes")) {
        JsonNode stances = axis.path("stances");
        boolean marked = stances.findValue("middle") != null;
        for (int i = 1; i < stances.size() - 1 && !marked; i++) {
          if (stances.get(i) instanceof ObjectNode stance) {
            stance.put("middle", true);
          }
        }
      }
    }
  }

  private static boolean tellsSomething(Error error) {
    // A false schema has no keyword; the others only repeat what stands below them.
    return error.getKeyword() == null
        || !List.of("$ref", "properties", "items", "allOf", "additionalProperties")
            .contains(error.getKeyword());
  }

  private static String words(Error error) {
    String location = error.getInstanceLocation();
    String name = location.substring(location.lastIndexOf('/') + 1);
    String message = error.getError();
    if (error.getKeyword() == null || message.equals("False schema always fails")) {
      return "'" + name + "' is not known here";
    }
    return (location.isEmpty() ? "the file" : "'" + name + "'") + ": " + message;
  }

  private static String resource(String path) {
    try (InputStream in = WatchFiles.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException("no such watch file in the product: " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
