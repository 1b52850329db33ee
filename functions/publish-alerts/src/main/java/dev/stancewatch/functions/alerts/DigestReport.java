package dev.stancewatch.functions.alerts;

/// What a run of digests did.
///
/// @param sent subscribers who got one
/// @param empty subscribers for whom one was due, but nothing to say
/// @param failed subscribers who get theirs with the next run
public record DigestReport(int sent, int empty, int failed) {}
