package dev.stancewatch.reading.stance;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The uncased WordPiece tokenizer of BERT: lower case, accents stripped, punctuation split off,
/// greedy longest match. Immutable; threads may share it.
public final class WordPiece {
  private static final int MAX_WORD = 100;

  private final Map<String, Integer> ids;
  private final int begin;
  private final int separator;
  private final int unknown;

  /// @param vocabulary one piece per entry, in the order of their numbers
  public WordPiece(List<String> vocabulary) {
    Map<String, Integer> numbered = new HashMap<>();
    for (int i = 0; i < vocabulary.size(); i++) {
      numbered.put(vocabulary.get(i), i);
    }
    this.ids = Map.copyOf(numbered);
    this.begin = special("[CLS]");
    this.separator = special("[SEP]");
    this.unknown = special("[UNK]");
  }

  private int special(String piece) {
    Integer id = ids.get(piece);
    if (id == null) {
      throw new IllegalArgumentException("the vocabulary has no " + piece);
    }
    return id;
  }

  /// The text as the model takes it, `[CLS] text [SEP]`, cut at its end where it is too long.
  public List<Integer> text(String text, int limit) {
    List<Integer> pieces = encode(text);
    List<Integer> all = new ArrayList<>();
    all.add(begin);
    all.addAll(pieces.subList(0, Math.min(pieces.size(), limit - 2)));
    all.add(separator);
    return List.copyOf(all);
  }

  /// A sentence that is read beside a text, `sentence [SEP]`, cut at its end where it is too long.
  public List<Integer> sentence(String sentence, int limit) {
    List<Integer> pieces = encode(sentence);
    List<Integer> all = new ArrayList<>(pieces.subList(0, Math.min(pieces.size(), limit - 1)));
    all.add(separator);
    return List.copyOf(all);
  }

  private List<Integer> encode(String text) {
    List<Integer> pieces = new ArrayList<>();
    for (String word : words(text)) {
      addPieces(word, pieces);
    }
    return pieces;
  }

  private void addPieces(String word, List<Integer> pieces) {
    int codePoints = word.codePointCount(0, word.length());
    List<Integer> found = new ArrayList<>();
    int start = 0;
    while (start < word.length() && codePoints <= MAX_WORD) {
      int end = word.length();
      Integer id = null;
      while (end > start && id == null) {
        id = ids.get(start == 0 ? word.substring(0, end) : "##" + word.substring(start, end));
        end = id == null ? word.offsetByCodePoints(end, -1) : end;
      }
      if (id == null) {
        found.clear();
        break;
      }
      found.add(id);
      start = end;
    }
    pieces.addAll(found.isEmpty() ? List.of(unknown) : found);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    plain.codePoints().forEach(c -> addTo(words, word, c));
    flush(words, word);
    return words;
  }

  private static void addTo(List<String> words, StringBuilder word, int c) {
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      flush(words, word);
      return;
    }
    int type = Character.getType(c);
    boolean dropped =
        type == Character.NON_SPACING_MARK
            || type == Character.CONTROL
            || type == Character.FORMAT
            || c == 0xFFFD;
    if (dropped) {
      return;
    }
    if (isPunctuation(c, type) || isIdeograph(c)) {
      flush(words, word);
      words.add(Character.toString(c));
      return;
    }
    word.appendCodePoint(c);
  }

  private static void flush(List<String> words, StringBuilder word) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static boolean isPunctuation(int c, int type) {
    boolean ascii =
        (c >= 33 && c <= 47)
            || (c >= 58 && c <= 64)
            || (c >= 91 && c <= 96)
            || (c >= 123 && c <= 126);
    return ascii
        || switch (type) {
          case Character.CONNECTOR_PUNCTUATION,
              Character.DASH_PUNCTUATION,
              Character.START_PUNCTUATION,
              Character.END_PUNCTUATION,
              Character.INITIAL_QUOTE_PUNCTUATION,
              Character.FINAL_QUOTE_PUNCTUATION,
              Character.OTHER_PUNCTUATION ->
              true;
          default -> false;
        };
  }

  private static boolean isIdeograph(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x20000 && c <= 0x2CEAF);
  }
}
