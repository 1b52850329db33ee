package dev.stancewatch.cli.evaluate;

import java.util.List;

/// What reading one hostile file gave.
///
/// @param millis processor time, which other work on the machine does not lengthen
/// @param outcome `parsed`, `degraded` or `rejected`
/// @param opened how many addresses were opened meanwhile
record HostileAnswer(
    String file,
    long millis,
    String outcome,
    String reason,
    List<String> titles,
    List<String> links,
    int opened) {
  boolean rejected() {
    return outcome.equals("rejected");
  }

  int items() {
    return titles.size();
  }
}
