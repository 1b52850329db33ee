package dev.stancewatch.web.charset;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the names of charsets mean on the web, which is often more than they say.
public final class CharsetLabels {
  /// Supersets that are meant (WHATWG Encoding, section 4.2), and spellings that the JDK does not
  /// know.
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("latin-1", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("iso-8859-11", "x-windows-874"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("windows-874", "x-windows-874"),
          Map.entry("gb2312", "gb18030"),
          Map.entry("gbk", "gb18030"),
          Map.entry("x-gbk", "gb18030"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("shift-jis", "windows-31j"),
          Map.entry("sjis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("korean", "x-windows-949"),
          Map.entry("cp949", "x-windows-949"),
          Map.entry("uhc", "x-windows-949"),
          Map.entry("big5", "Big5-HKSCS"),
          Map.entry("x-mac-cyrillic", "x-MacCyrillic"),
          Map.entry("maccyrillic", "x-MacCyrillic"),
          Map.entry("macintosh", "x-MacRoman"),
          Map.entry("unicode-1-1-utf-8", "utf-8"),
          Map.entry("utf8", "utf-8"),
          Map.entry("logical", "iso-8859-8"),
          Map.entry("iso-8859-8-i", "iso-8859-8"));

  private CharsetLabels() {}

  /// Finds the charset that a label means.
  ///
  /// @param label as in a header or document; may be blank or nonsense
  public static Optional<Charset> find(String label) {
    String plain = label.strip().replace("\"", "").replace("'", "").toLowerCase(Locale.ROOT);
    if (plain.isEmpty()) {
      return Optional.empty();
    }
    return known(MEANT.getOrDefault(plain, plain));
  }

  private static Optional<Charset> known(String name) {
    try {
      Charset charset = Charset.forName(name);
      return charset.equals(StandardCharsets.US_ASCII)
          ? Optional.of(Charset.forName("windows-1252"))
          : Optional.of(charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }
}
