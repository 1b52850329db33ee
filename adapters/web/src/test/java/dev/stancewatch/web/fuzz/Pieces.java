package dev.stancewatch.web.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Changes inputs piece by piece: a piece is a tag, what stands between two tags, a word or a
/// number. So damage stays readable for longer, and gets deeper into a reader than noise does.
final class Pieces {
  private static final int LONGEST_NEST = 3_000;
  private static final int LONGEST_RUN = 60_000;

  private final Random random;

  Pieces(Random random) {
    this.random = random;
  }

  /// A changed copy.
  ///
  /// @param other an input from which a piece may be taken
  byte[] mutated(byte[] input, byte[] other, List<String> dictionary) {
    if (input.length == 0) {
      return input;
    }
    Span piece = piece(input);
    Span second = piece(input);
    byte[] word = bytes(dictionary.get(random.nextInt(dictionary.size())));
    return switch (random.nextInt(9)) {
      case 0 -> replaced(input, piece, new byte[0]);
      case 1 -> replaced(input, piece, word);
      case 2 -> replaced(input, piece, other.length == 0 ? word : slice(other, piece(other)));
      case 3 -> swapped(input, piece, second);
      case 4 -> repeated(input, piece);
      case 5 -> nested(input, piece);
      case 6 -> replaced(input, piece, number(input, piece));
      case 7 -> replaced(input, piece, escaped(slice(input, piece)));
      default -> Arrays.copyOf(input, piece.end());
    };
  }

  /// From one byte up to, not including, another.
  private record Span(int start, int end) {}

  private Span piece(byte[] input) {
    int at = random.nextInt(input.length);
    if (random.nextBoolean()) {
      int open = lastIndexOf(input, '<', at);
      int start = open < 0 ? 0 : open;
      int close = indexOf(input, random.nextBoolean() ? '>' : '<', start + 1);
      return new Span(start, close < 0 ? input.length : close + (input[close] == '>' ? 1 : 0));
    }
    int start = at;
    while (start > 0 && alike(input[start - 1], input[at])) {
      start--;
    }
    int end = at + 1;
    while (end < input.length && alike(input[end], input[at])) {
      end++;
    }
    return new Span(start, end);
  }

  private static boolean alike(byte one, byte other) {
    return kind(one) == kind(other);
  }

  private static int kind(byte value) {
    if (value >= '0' && value <= '9') {
      return 0;
    }
    return value < 0 || Character.isLetter(value) ? 1 : 2 + value;
  }

  private byte[] repeated(byte[] input, Span piece) {
    byte[] once = slice(input, piece);
    int most = Math.max(1, LONGEST_RUN / Math.max(1, once.length));
    int times = random.nextInt(10) == 0 ? most : 1 + random.nextInt(Math.min(20, most));
    return Mutations.splice(input, piece.end(), piece.end(), times(once, times));
  }

  /// The piece as if it were the start of something that never ends.
  private byte[] nested(byte[] input, Span piece) {
    byte[] open = slice(input, piece);
    int depth = random.nextInt(8) == 0 ? LONGEST_NEST : 1 + random.nextInt(30);
    int most = Math.max(1, LONGEST_RUN / Math.max(1, open.length));
    byte[] start = times(open, Math.min(depth, most));
    int from = random.nextInt(input.length + 1);
    return Mutations.splice(input, from, from, start);
  }

  private static byte[] swapped(byte[] input, Span one, Span other) {
    Span first = one.start() <= other.start() ? one : other;
    Span second = one.start() <= other.start() ? other : one;
    if (first.end() > second.start()) {
      return input;
    }
    byte[] changed = replaced(input, second, slice(input, first));
    return replaced(changed, first, slice(input, second));
  }

  private byte[] number(byte[] input, Span piece) {
    long[] edges = {0, 1, -1, 12, 13, 24, 31, 32, 60, 99, 255, 256, 9_999, 65_536, 1L << 31};
    long edge = edges[random.nextInt(edges.length)];
    return random.nextInt(6) == 0
        ? times(slice(input, piece), 2 + random.nextInt(20))
        : bytes(Long.toString(random.nextInt(8) == 0 ? Long.MAX_VALUE : edge));
  }

  private byte[] escaped(byte[] piece) {
    String text = new String(piece, StandardCharsets.UTF_8);
    String once = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return bytes(
        switch (random.nextInt(3)) {
          case 0 -> once;
          case 1 -> "<![CDATA[" + text + "]]>";
          default -> once.replace("&", "&amp;");
        });
  }

  private static byte[] replaced(byte[] input, Span piece, byte[] by) {
    return Mutations.splice(input, piece.start(), piece.end(), by);
  }

  private static byte[] slice(byte[] input, Span piece) {
    return Arrays.copyOfRange(input, piece.start(), piece.end());
  }

  private static byte[] times(byte[] piece, int times) {
    byte[] result = new byte[piece.length * times];
    for (int i = 0; i < times; i++) {
      System.arraycopy(piece, 0, result, i * piece.length, piece.length);
    }
    return result;
  }

  private static int indexOf(byte[] input, char wanted, int from) {
    for (int i = from; i < input.length; i++) {
      if (input[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  private static int lastIndexOf(byte[] input, char wanted, int from) {
    for (int i = from; i >= 0; i--) {
      if (input[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
