package dev.stancewatch.cli.evaluate;

/// A suite's name with what came of scoring it.
record ScoredSuite(String suite, Evaluation evaluation) {}
