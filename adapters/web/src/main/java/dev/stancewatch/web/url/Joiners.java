package dev.stancewatch.web.url;

/// Where the invisible joiners may stand in a name (RFC 5892, appendix A.1 and A.2).
final class Joiners {
  private static final int NON_JOINER = 0x200C;
  private static final int JOINER = 0x200D;

  /// Signs that kill the vowel of a consonant (combining class 9).
  private static final String VIRAMAS =
      "\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D3B\u0D3C\u0D4D\u0DCA\u0E3A\u0EBA\u0F84"
          + "\u1039\u103A\u1714\u1715\u1734\u17D2\u1A60\u1B44\u1BAA\u1BAB\u1BF2\u1BF3\u2D7F\uA806"
          + "\uA82C\uA8C4\uA953\uA9C0\uAAF6\uABED";

  /// Arabic letters that join only to what stands before them.
  private static final String RIGHT_JOINING =
      "\u0622\u0623\u0624\u0625\u0627\u0629\u062F\u0630\u0631\u0632\u0648\u0671\u0672\u0673\u0675"
          + "\u0676\u0677\u0688\u0689\u068A\u068B\u068C\u068D\u068E\u068F\u0690\u0691\u0692\u0693"
          + "\u0694\u0695\u0696\u0697\u0698\u0699\u06C0\u06C3\u06C4\u06C5\u06C6\u06C7\u06C8\u06C9"
          + "\u06CA\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5\u06EE\u06EF";

  private Joiners() {}

  static boolean allow(String label) {
    int[] characters = label.codePoints().toArray();
    for (int i = 0; i < characters.length; i++) {
      int c = characters[i];
      boolean joins = c == NON_JOINER || c == JOINER;
      if (joins && !isAfterVirama(characters, i)) {
        boolean breaks = c == NON_JOINER && joinsOnBothSides(characters, i);
        if (!breaks) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isAfterVirama(int[] characters, int at) {
    return at > 0 && VIRAMAS.indexOf(characters[at - 1]) >= 0;
  }

  private static boolean joinsOnBothSides(int[] characters, int at) {
    int before = at - 1;
    while (before >= 0 && isTransparent(characters[before])) {
      before--;
    }
    int after = at + 1;
    while (after < characters.length && isTransparent(characters[after])) {
      after++;
    }
    return before >= 0
        && after < characters.length
        && isArabicLetter(characters[before])
        && RIGHT_JOINING.indexOf(characters[before]) < 0
        && isArabicLetter(characters[after]);
  }

  private static boolean isTransparent(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isArabicLetter(int c) {
    boolean joining =
        Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC
            || Character.UnicodeScript.of(c) == Character.UnicodeScript.SYRIAC;
    return joining && Character.isLetter(c) && c != 0x0621 && c != 0x0674 && c != 0x06D5;
  }
}
