package dev.stancewatch.web.page;

/// A block-level element of a page and the run of blocks inside it.
///
/// @param index position in [Layout#boxes()], in document order
/// @param parent index of the box around it, -1 for the outermost
/// @param end one past the index of the last box inside it
/// @param from index of the first block inside it
/// @param to one past the index of the last block inside it
record Box(int index, int parent, int end, String tag, String name, Hint hint, int from, int to) {
  boolean isEmpty() {
    return from == to;
  }

  boolean holds(Box other) {
    return index <= other.index && other.index < end;
  }
}
