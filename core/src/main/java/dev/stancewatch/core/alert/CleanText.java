package dev.stancewatch.core.alert;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Makes words of articles harmless in mails, messages and feeds. Nothing that leaves here has a
/// control or direction character, a mixed-alphabet word that only looks like another, or a link
/// that a mail program would make of it. Without state.
final class CleanText {
  /// More combining marks on one letter than any orthography needs.
  private static final int MAX_MARKS = 3;

  private static final Pattern SCHEME = Pattern.compile("(?i)\\b([a-z][a-z0-9+.-]{1,15})://");
  private static final Pattern BARE_SCHEME =
      Pattern.compile("(?i)\\b(mailto|javascript|data|vbscript|tel|sms|file):(?=\\S)");
  private static final Pattern WWW = Pattern.compile("(?i)\\bwww\\.");
  private static final Pattern AT = Pattern.compile("(?<=\\S)@(?=\\S)");
  private static final Pattern HOST_AND_PATH =
      Pattern.compile("(?i)(?<=[\\p{L}\\d]{2})\\.(?=[a-z]{2,24}(?::\\d+)?/)");
  private static final Pattern BARE_HOST =
      Pattern.compile(
          "(?i)(?<=[\\p{L}\\d]{2})\\."
              + "(?=(?:com|net|org|info|biz|io|app|dev|xyz|top|online|site|example|test)\\b)");

  private CleanText() {}

  /// One line of plain text.
  static String line(String raw) {
    String composed = Normalizer.normalize(raw, Normalizer.Form.NFC);
    StringBuilder out = new StringBuilder(composed.length());
    int marks = 0;
    for (int point : composed.codePoints().toArray()) {
      if (isMark(point)) {
        marks++;
        if (marks <= MAX_MARKS && !isInvisible(point)) {
          out.appendCodePoint(point);
        }
        continue;
      }
      marks = 0;
      if (isSpace(point)) {
        space(out);
      } else if (!isInvisible(point)) {
        out.append(plain(point));
      }
    }
    return LookAlikes.latin(out.toString().strip());
  }

  /// One line in which no program finds a link.
  static String inert(String raw) {
    String text = SCHEME.matcher(line(raw)).replaceAll("$1[:]//");
    text = BARE_SCHEME.matcher(text).replaceAll("$1[:]");
    text = WWW.matcher(text).replaceAll("www[.]");
    text = AT.matcher(text).replaceAll("[at]");
    text = HOST_AND_PATH.matcher(text).replaceAll("[.]");
    return BARE_HOST.matcher(text).replaceAll("[.]");
  }

  /// The text up to a length, cut between words.
  ///
  /// @param maxChars 1 or more, in UTF-16 units, the mark of omission included
  /// @param omission put where something was left out
  static String fit(String text, int maxChars, String omission) {
    if (text.length() <= maxChars) {
      return text;
    }
    int room = maxChars - omission.length();
    int end = text.lastIndexOf(' ', room);
    if (room <= 0 || end <= 0) {
      return omission.length() <= maxChars ? omission : "";
    }
    return text.substring(0, end).stripTrailing() + omission;
  }

  private static void space(StringBuilder out) {
    if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
      out.append(' ');
    }
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static boolean isSpace(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          true;
      default -> false;
    };
  }

  /// Formats (direction marks, joiners, tags), lone surrogates, private and unassigned characters,
  /// and those that show nothing although they count as letters or marks.
  private static boolean isInvisible(int point) {
    boolean byType =
        switch (Character.getType(point)) {
          case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED ->
              true;
          default -> false;
        };
    return byType
        || (point >= 0xFE00 && point <= 0xFE0F)
        || (point >= 0xE0100 && point <= 0xE01EF)
        || point == 0x034F
        || point == 0x115F
        || point == 0x1160
        || point == 0x17B4
        || point == 0x17B5
        || point == 0x3164
        || point == 0xFFA0;
  }

  /// Full-width and mathematical letters, which stand for plain ones.
  private static String plain(int point) {
    boolean styled = (point >= 0xFF01 && point <= 0xFF5E) || (point >= 0x1D400 && point <= 0x1D7FF);
    String text = Character.toString(point);
    return styled ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
  }
}
