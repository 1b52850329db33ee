package dev.stancewatch.core.hash;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 (FIPS 180-4) of texts. Stateless; threads may share it.
public final class Sha256 {
  /// Length of a whole hash.
  public static final int BYTES = 32;

  private Sha256() {}

  /// The first bytes of a text's hash as hexadecimal digits; the text counts as UTF-8.
  ///
  /// @param bytes at most [#BYTES]; two digits each
  public static String hex(String text, int bytes) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
