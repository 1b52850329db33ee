package dev.stancewatch.web.url;

/// The rule that keeps names of mixed direction readable (RFC 5893, section 2).
final class BidiRule {
  private BidiRule() {}

  /// @param domain in Unicode
  static boolean allows(String domain) {
    boolean bidi =
        domain
            .codePoints()
            .map(Character::getDirectionality)
            .anyMatch(d -> isRight(d) || d == Character.DIRECTIONALITY_ARABIC_NUMBER);
    if (!bidi) {
      return true;
    }
    for (String label : domain.split("\\.", -1)) {
      if (!label.isEmpty() && !allowsLabel(label.codePoints().toArray())) {
        return false;
      }
    }
    return true;
  }

  private static boolean allowsLabel(int[] label) {
    int first = Character.getDirectionality(label[0]);
    boolean right = isRight(first);
    if (!right && first != Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
      return false;
    }
    boolean european = false;
    boolean arabic = false;
    int last = first;
    for (int c : label) {
      int direction = Character.getDirectionality(c);
      if (right ? !mayStandRight(direction) : !mayStandLeft(direction)) {
        return false;
      }
      european |= direction == Character.DIRECTIONALITY_EUROPEAN_NUMBER;
      arabic |= direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
      last = direction == Character.DIRECTIONALITY_NONSPACING_MARK ? last : direction;
    }
    return right ? !(european && arabic) && mayEndRight(last) : mayEndLeft(last);
  }

  private static boolean isRight(int direction) {
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  private static boolean mayStandRight(int direction) {
    return isRight(direction)
        || direction == Character.DIRECTIONALITY_ARABIC_NUMBER
        || isNeutral(direction);
  }

  private static boolean mayStandLeft(int direction) {
    return direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT || isNeutral(direction);
  }

  private static boolean mayEndRight(int direction) {
    return isRight(direction)
        || direction == Character.DIRECTIONALITY_EUROPEAN_NUMBER
        || direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
  }

  private static boolean mayEndLeft(int direction) {
    return direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
        || direction == Character.DIRECTIONALITY_EUROPEAN_NUMBER;
  }

  private static boolean isNeutral(int direction) {
    return switch ((byte) direction) {
      case Character.DIRECTIONALITY_EUROPEAN_NUMBER,
          Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR,
          Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR,
          Character.DIRECTIONALITY_EUROPEAN_NUMBER_TERMINATOR,
          Character.DIRECTIONALITY_OTHER_NEUTRALS,
          Character.DIRECTIONALITY_BOUNDARY_NEUTRAL,
          Character.DIRECTIONALITY_NONSPACING_MARK ->
          true;
      default -> false;
    };
  }
}
