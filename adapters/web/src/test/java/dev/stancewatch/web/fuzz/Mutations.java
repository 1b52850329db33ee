package dev.stancewatch.web.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Damages bytes as transport, bad generators and attackers do: without a thought for what they
/// mean, or at the borders of tags and words.
final class Mutations {
  private static final int FAR = 200;

  private final Random random;
  private final Pieces pieces;

  Mutations(Random random) {
    this.random = random;
    this.pieces = new Pieces(random);
  }

  /// A damaged copy.
  ///
  /// @param others inputs of which pieces may be taken
  byte[] mutated(byte[] seed, List<byte[]> others, List<String> dictionary) {
    byte[] result = seed;
    int rounds = 1 + random.nextInt(6);
    for (int i = 0; i < rounds; i++) {
      byte[] other = others.get(random.nextInt(others.size()));
      result =
          random.nextBoolean()
              ? blindly(result, other, dictionary)
              : pieces.mutated(result, other, dictionary);
    }
    return random.nextInt(40) == 0 ? recoded(result) : result;
  }

  private byte[] blindly(byte[] input, byte[] other, List<String> dictionary) {
    int at = random.nextInt(input.length + 1);
    int end = at + random.nextInt(Math.min(FAR, input.length - at) + 1);
    return switch (random.nextInt(7)) {
      case 0 -> splice(input, at, end, new byte[0]);
      case 1 -> splice(input, at, at, word(dictionary));
      case 2 -> splice(input, at, at, Arrays.copyOfRange(input, at, end));
      case 3 -> splice(input, at, input.length, new byte[0]);
      case 4 -> splice(input, at, end, word(dictionary));
      case 5 -> {
        int from = random.nextInt(other.length + 1);
        int to = from + random.nextInt(Math.min(2 * FAR, other.length - from) + 1);
        yield splice(input, at, end, Arrays.copyOfRange(other, from, to));
      }
      default -> {
        byte[] noise = new byte[1 + random.nextInt(4)];
        random.nextBytes(noise);
        yield splice(input, at, Math.min(input.length, at + noise.length), noise);
      }
    };
  }

  /// The text in another encoding than it says, with or without a byte order mark.
  private byte[] recoded(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    return switch (random.nextInt(4)) {
      case 0 -> text.getBytes(StandardCharsets.UTF_16);
      case 1 -> text.getBytes(StandardCharsets.UTF_16LE);
      case 2 -> text.getBytes(StandardCharsets.ISO_8859_1);
      default -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
    };
  }

  private byte[] word(List<String> dictionary) {
    return dictionary.get(random.nextInt(dictionary.size())).getBytes(StandardCharsets.UTF_8);
  }

  static byte[] splice(byte[] input, int from, int to, byte[] middle) {
    byte[] result = new byte[from + middle.length + input.length - to];
    System.arraycopy(input, 0, result, 0, from);
    System.arraycopy(middle, 0, result, from, middle.length);
    System.arraycopy(input, to, result, from + middle.length, input.length - to);
    return result;
  }
}
