package dev.stancewatch.reading.attribution;

/// A stretch of units of one sentence; `end` is exclusive.
record Range(int begin, int end) {
  Range {
    if (begin < 0 || end <= begin) {
      throw new IllegalArgumentException("no range: " + begin + " to " + end);
    }
  }

  int last() {
    return end - 1;
  }
}
