package dev.stancewatch.web.charset;

/// The 32 characters that Windows put where ISO 8859-1 and Unicode have controls.
public final class Windows1252 {
  private static final String C1 =
      "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
          + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

  private Windows1252() {}

  /// The character that was meant by a C1 control.
  ///
  /// @param control U+0080 to U+009F
  public static char ofC1(char control) {
    return C1.charAt(control - 0x80);
  }
}
