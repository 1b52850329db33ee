package dev.stancewatch.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import dev.stancewatch.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One unit of work as one JSON line. Never holds the text of an article or an address of a
/// subscriber. For one thread.
///
/// A line with metrics is in the embedded metric format of Amazon CloudWatch: whoever writes logs
/// gets the metrics without a further call. The namespace is `Stancewatch`, the dimension the name
/// of the function.
public final class LogLine {
  /// Namespace of all metrics.
  public static final String NAMESPACE = "Stancewatch";

  private static final String FUNCTION = "function";

  private final Map<String, Object> fields = new LinkedHashMap<>();
  private final List<Map<String, String>> metrics = new ArrayList<>();

  private LogLine() {}

  /// Begins a line.
  ///
  /// @param what name of the unit of work
  public static LogLine of(String what) {
    return new LogLine().with("unit", what);
  }

  /// Says that pushed watch files are not used: outside of any call, as a function that starts
  /// looks at them too.
  public static void refusedWatches(String reason) {
    LogLine line = LogLine.of("watches").with("outcome", "refused").with("reason", reason);
    LambdaRuntime.getLogger().log(Json.write(line.fields) + "\n");
  }

  /// Adds a field; the name ends in the unit of a number.
  public LogLine with(String name, Object value) {
    fields.put(name, value instanceof Number ? value : value.toString());
    return this;
  }

  /// Adds a number that alarms and the dashboard look at.
  ///
  /// @param name in capitals and without separators, as CloudWatch has them
  public LogLine metric(String name, MetricUnit unit, double value) {
    fields.put(name, value);
    metrics.add(Map.of("Name", name, "Unit", unit.word()));
    return this;
  }

  /// Writes the line.
  ///
  /// @param now goes along with metrics
  public void write(Context context, Instant now) {
    fields.put(FUNCTION, context.getFunctionName());
    fields.put("request_id", context.getAwsRequestId());
    if (!metrics.isEmpty()) {
      Map<String, Object> directive =
          Map.of(
              "Namespace", NAMESPACE, "Dimensions", List.of(List.of(FUNCTION)), "Metrics", metrics);
      fields.put(
          "_aws", Map.of("Timestamp", now.toEpochMilli(), "CloudWatchMetrics", List.of(directive)));
    }
    context.getLogger().log(Json.write(fields) + "\n");
  }
}
