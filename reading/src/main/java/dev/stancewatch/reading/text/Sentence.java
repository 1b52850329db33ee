package dev.stancewatch.reading.text;

import java.util.List;

/// A sentence with its words. A quotation that stands for itself is one unit; its own sentences
/// come as sentences of their own, marked as quoted.
///
/// @param tokens not empty
/// @param paragraph number of the paragraph, from 0
/// @param quoted whether these are words inside such a quotation
public record Sentence(List<Token> tokens, int paragraph, boolean quoted) {
  public Sentence {
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("a sentence has words");
    }
    tokens = List.copyOf(tokens);
  }

  public int begin() {
    return tokens.getFirst().begin();
  }

  public int end() {
    return tokens.getLast().end();
  }

  public int size() {
    return tokens.size();
  }

  public Token get(int index) {
    return tokens.get(index);
  }
}
