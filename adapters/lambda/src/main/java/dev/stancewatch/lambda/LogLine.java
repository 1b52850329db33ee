package dev.stancewatch.lambda;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import dev.stancewatch.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/// One unit of work as one JSON line. Never holds the text of an article or an address of a
/// subscriber. For one thread.
public final class LogLine {
  private final Map<String, Object> fields = new LinkedHashMap<>();

  private LogLine() {}

  /// Begins a line.
  ///
  /// @param what name of the unit of work
  public static LogLine of(String what) {
    return new LogLine().with("unit", what);
  }

  /// Adds a field; the name ends in the unit of a number.
  public LogLine with(String name, Object value) {
    fields.put(name, value instanceof Number ? value : value.toString());
    return this;
  }

  /// Writes the line.
  public void write(LambdaLogger logger) {
    logger.log(Json.write(fields) + "\n");
  }
}
