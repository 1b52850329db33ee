package dev.stancewatch.deployment.local;

/// A message of a local queue.
///
/// @param group empty in a standard queue
public record LocalMessage(String id, String queue, String group, String body) {}
