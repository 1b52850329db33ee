package dev.stancewatch.core.alert;

/// Something about text messages that one should know before the first.
///
/// @param blocks whether no message would arrive
/// @param text in words, with what to do
public record SmsConcern(boolean blocks, String text) {}
