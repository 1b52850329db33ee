package dev.stancewatch.web.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The decoded bytes of an answer. Immutable by agreement: the bytes are handed out without a copy,
/// because they may be megabytes, and nobody changes them. Threads may share it.
public final class Body {
  private final byte[] bytes;

  public Body(byte[] bytes) {
    this.bytes = bytes;
  }

  public byte[] bytes() {
    return bytes;
  }

  public int length() {
    return bytes.length;
  }

  /// The body as UTF-8, for robots files and tests; feeds and pages find their own charset.
  public String utf8() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /// Half of a SHA-256, in hex: enough to see that nothing changed.
  public String digest() {
    try {
      byte[] sha = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(sha, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
