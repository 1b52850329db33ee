package dev.stancewatch.reading.stance;

import java.util.ArrayList;
import java.util.List;

/// One input of the model: a text, read once, and the sentences that it is read against. The text
/// sees only itself, a sentence sees the text and itself.
///
/// @param text piece numbers with the separators
/// @param sentences piece numbers of each sentence with its separator
public record Packed(List<Integer> text, List<List<Integer>> sentences) {
  /// The most tokens of a text, of a sentence and of one input.
  private static final int TEXT = 145;

  private static final int SENTENCE = 80;
  private static final int INPUT = 512;

  public Packed {
    text = List.copyOf(text);
    sentences = sentences.stream().map(List::copyOf).toList();
  }

  /// The inputs that hold all sentences, in their order: one, if they are not very many.
  public static List<Packed> of(WordPiece pieces, String text, List<String> sentences) {
    List<Integer> first = pieces.text(text, TEXT);
    List<Packed> inputs = new ArrayList<>();
    List<List<Integer>> open = new ArrayList<>();
    int size = first.size();
    for (String sentence : sentences) {
      List<Integer> next = pieces.sentence(sentence, SENTENCE);
      if (!open.isEmpty() && size + next.size() > INPUT) {
        inputs.add(new Packed(first, open));
        open.clear();
        size = first.size();
      }
      open.add(next);
      size += next.size();
    }
    if (!open.isEmpty()) {
      inputs.add(new Packed(first, open));
    }
    return List.copyOf(inputs);
  }

  /// Tokens in all.
  int size() {
    return text.size() + sentences.stream().mapToInt(List::size).sum();
  }
}
