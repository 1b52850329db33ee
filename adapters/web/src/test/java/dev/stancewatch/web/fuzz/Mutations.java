package dev.stancewatch.web.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Damages bytes as transport, bad generators and attackers do.
final class Mutations {
  private static final List<String> FRAGMENTS =
      List.of(
          "<",
          ">",
          "&",
          "\"",
          "'",
          "]]>",
          "<![CDATA[",
          "<!--",
          "-->",
          "<?xml",
          "?>",
          "<!DOCTYPE r [",
          "<!ENTITY x '&x;'>",
          "&x;",
          "&#0;",
          "&#xD800;",
          "&#146;",
          "&eacute;",
          "xmlns:a='b'",
          "xml:base='http://[",
          "<item>",
          "</item>",
          "<entry>",
          "\0",
          "\u0085",
          "\uFEFF",
          "\uFFFF",
          "encoding='utf-16'",
          "encoding='IBM037'",
          "[[[[",
          "{\"items\":[",
          "\\u0000",
          "1e999999",
          "%",
          "%zz",
          "://",
          "@",
          "xn--",
          ":99999",
          "2026-02-30",
          "+99:99",
          "\u200D",
          "\uD83D");

  private Mutations() {}

  /// A damaged copy.
  ///
  /// @param seeds other inputs, of which pieces may be taken
  static byte[] mutated(byte[] seed, List<byte[]> seeds, Random random) {
    byte[] result = seed;
    int rounds = 1 + random.nextInt(6);
    for (int i = 0; i < rounds; i++) {
      result = once(result, seeds, random);
    }
    return result;
  }

  private static byte[] once(byte[] input, List<byte[]> seeds, Random random) {
    int at = random.nextInt(input.length + 1);
    int end = at + random.nextInt(Math.min(200, input.length - at) + 1);
    return switch (random.nextInt(7)) {
      case 0 -> splice(input, at, end, new byte[0]);
      case 1 -> splice(input, at, at, bytes(FRAGMENTS.get(random.nextInt(FRAGMENTS.size()))));
      case 2 -> splice(input, at, at, slice(input, at, end));
      case 3 -> splice(input, at, input.length, new byte[0]);
      case 4 -> splice(input, at, at, repeated(slice(input, at, end), 1 + random.nextInt(50)));
      case 5 -> {
        byte[] other = seeds.get(random.nextInt(seeds.size()));
        int from = random.nextInt(other.length + 1);
        int to = from + random.nextInt(Math.min(400, other.length - from) + 1);
        yield splice(input, at, end, slice(other, from, to));
      }
      default -> {
        byte[] noise = new byte[1 + random.nextInt(4)];
        random.nextBytes(noise);
        yield splice(input, at, Math.min(input.length, at + noise.length), noise);
      }
    };
  }

  private static byte[] splice(byte[] input, int from, int to, byte[] middle) {
    byte[] result = new byte[from + middle.length + input.length - to];
    System.arraycopy(input, 0, result, 0, from);
    System.arraycopy(middle, 0, result, from, middle.length);
    System.arraycopy(input, to, result, from + middle.length, input.length - to);
    return result;
  }

  private static byte[] slice(byte[] input, int from, int to) {
    return Arrays.copyOfRange(input, from, to);
  }

  private static byte[] repeated(byte[] piece, int times) {
    byte[] result = new byte[piece.length * times];
    for (int i = 0; i < times; i++) {
      System.arraycopy(piece, 0, result, i * piece.length, piece.length);
    }
    return result;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
