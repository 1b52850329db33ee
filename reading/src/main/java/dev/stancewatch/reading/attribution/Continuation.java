package dev.stancewatch.reading.attribution;

/// Which attribution a quotation without a speaker of its own goes on with.
///
/// @param draft place in the list, or -1
/// @param open whether its quotation was not closed at the end of the paragraph
record Continuation(int draft, boolean open) {
  static final Continuation NONE = new Continuation(-1, false);

  Continuation acrossParagraph() {
    return open ? this : NONE;
  }
}
