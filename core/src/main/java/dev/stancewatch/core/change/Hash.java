package dev.stancewatch.core.change;

import dev.stancewatch.core.hash.Sha256;

/// Short names made from content. Threads may share it.
final class Hash {
  /// 20 hexadecimal digits, 80 bits: a million names collide with a chance below one in 10^12.
  private static final int BYTES = 10;

  private Hash() {}

  /// The same parts always give the same name.
  static String of(String... parts) {
    return Sha256.hex(String.join("\0", parts) + "\0", BYTES);
  }
}
