package dev.stancewatch.web.charset;

import java.nio.charset.Charset;

/// A body as characters.
///
/// @param text without byte order mark
/// @param charset what the body was read as
/// @param evidence why
public record Decoded(String text, Charset charset, Evidence evidence) {
  /// What told the charset, strongest first.
  public enum Evidence {
    BYTE_ORDER_MARK,
    /// The pattern of zero bytes around the first tag.
    ZERO_BYTES,
    /// Valid UTF-8 with characters beyond ASCII, which other charsets do not produce by chance.
    VALID_UTF8,
    /// Mostly valid UTF-8, with bytes that are lost.
    DAMAGED_UTF8,
    HEADER,
    DOCUMENT,
    /// Only ASCII, so that most charsets agree.
    ASCII,
    DETECTED,
    /// Nothing told it; windows-1252 gives every byte a character.
    FALLBACK
  }
}
