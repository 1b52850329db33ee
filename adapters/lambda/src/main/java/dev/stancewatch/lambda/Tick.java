package dev.stancewatch.lambda;

import dev.stancewatch.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// One run of a schedule, as the `Input` of the schedules in `infra/template.yaml` spells it. The
/// payload that EventBridge Scheduler sends without an `Input` has its detail as a string, which
/// the event class of the Lambda library cannot read; hence a record of our own.
///
/// @param scheduledAt when the run was due
/// @param executionId the same for every attempt of a run
/// @param attempt 1 for the first
public record Tick(Instant scheduledAt, String executionId, int attempt) {
  /// Reads the payload.
  ///
  /// @throws dev.stancewatch.json.JsonFault if it is not of that form
  public static Tick read(InputStream payload) throws IOException {
    return Json.read(new String(payload.readAllBytes(), StandardCharsets.UTF_8), Tick.class);
  }
}
