package dev.stancewatch.web.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/// Judges elements by the words their authors named them with. Remembers verdicts, since a page
/// repeats its class names; for one page and one thread.
final class Naming {
  private static final int LONGEST_NAME = 400;

  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  /// What a widespread publishing system writes on each post, before every tag it was filed under.
  private static final Pattern POST_CLASSES =
      Pattern.compile("\\bhentry\\b|\\btype-(?:post|page)\\b");

  private static final Pattern CAMEL_STATE = Pattern.compile("^(?:has|is|with|no)[A-Z]");

  private static final Pattern DISPLAY_NONE =
      Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");

  private final Map<String, Hint> verdicts = new HashMap<>();

  /// Verdicts on the single names of class lists, of which pages make ever new lists.
  private final Map<String, Hint> items = new HashMap<>();

  /// What tag, role, class and id of an element say.
  Hint hint(Element element) {
    if (element.attributesSize() == 0) {
      return ofTag(element.normalName());
    }
    Attributes attributes = element.attributes();
    String name = isHeading(element) ? attributes.get("class") : name(element);
    if (hasOtherThanNames(attributes)) {
      Hint stated = stated(attributes);
      if (stated != Hint.NEUTRAL) {
        return stated;
      }
    }
    Hint tag = ofTag(element.normalName());
    if (tag.isNegative() || name.isEmpty()) {
      return tag;
    }
    Hint named = verdicts.computeIfAbsent(name, this::ofName);
    if (named == Hint.BODY && isLine(element)) {
      return Hint.NEUTRAL;
    }
    boolean overruled =
        named == Hint.NEUTRAL
            || (tag == Hint.CONTENT && (named == Hint.FURNITURE || isMain(element)));
    return overruled ? tag : named;
  }

  private static boolean hasOtherThanNames(Attributes attributes) {
    int names = (attributes.hasKey("class") ? 1 : 0) + (attributes.hasKey("id") ? 1 : 0);
    return attributes.size() > names;
  }

  /// What attributes other than class and id say.
  private static Hint stated(Attributes attributes) {
    if (isHidden(attributes)) {
      return Hint.HIDDEN;
    }
    Hint role = ofRole(attributes.get("role"));
    if (role == Hint.NEUTRAL && attributes.get("itemprop").contains("articleBody")) {
      return Hint.BODY;
    }
    return role;
  }

  private static boolean isHeading(Element element) {
    String tag = element.normalName();
    return tag.length() == 2 && tag.charAt(0) == 'h';
  }

  /// Whether an element holds one line or paragraph, as `<p class="bodytext">` does.
  private static boolean isLine(Element element) {
    return switch (element.normalName()) {
      case "p", "li", "a", "span", "h1", "h2", "h3", "h4", "h5", "h6", "b", "strong", "em" -> true;
      default -> false;
    };
  }

  private static boolean isMain(Element element) {
    return element.normalName().equals("main");
  }

  /// Class and id as one string, cut where no author would have written so much.
  String name(Element element) {
    if (element.attributesSize() == 0) {
      return "";
    }
    String classes = element.attributes().get("class");
    String id = element.attributes().get("id");
    String both = classes.isEmpty() ? id : id.isEmpty() ? classes : classes + " " + id;
    return both.length() > LONGEST_NAME ? both.substring(0, LONGEST_NAME) : both;
  }

  private static boolean isHidden(Attributes attributes) {
    if (attributes.hasKey("hidden")) {
      return true;
    }
    String style = attributes.get("style");
    return style.length() > 9 && DISPLAY_NONE.matcher(style).find();
  }

  private static Hint ofTag(String tag) {
    return switch (tag) {
      case "nav", "aside", "footer", "menu", "form", "fieldset" -> Hint.BOILERPLATE;
      case "figcaption", "address", "caption", "figure" -> Hint.FURNITURE;
      case "article", "main" -> Hint.CONTENT;
      default -> Hint.NEUTRAL;
    };
  }

  private static Hint ofRole(String role) {
    return switch (role) {
      case "navigation",
          "complementary",
          "banner",
          "contentinfo",
          "search",
          "dialog",
          "alertdialog",
          "menu",
          "menubar",
          "toolbar",
          "tablist" ->
          Hint.BOILERPLATE;
      case "main", "article" -> Hint.CONTENT;
      default -> Hint.NEUTRAL;
    };
  }

  /// The strongest verdict of the single names in a class list: a body beats boilerplate, since
  /// themes write `entry-content sidebar-right`.
  private Hint ofName(String name) {
    boolean mayBePost = name.contains("hentry") || name.contains("type-p");
    if (mayBePost && POST_CLASSES.matcher(name).find()) {
      return Hint.CONTENT;
    }
    Hint verdict = Hint.NEUTRAL;
    for (String item : WHITE_SPACE.split(name, -1)) {
      Hint hint = items.computeIfAbsent(item, Naming::ofItem);
      if (hint == Hint.BODY) {
        return hint;
      }
      if (hint == Hint.HIDDEN
          || (hint.isNegative() && verdict != Hint.HIDDEN)
          || verdict == Hint.NEUTRAL) {
        verdict = hint;
      }
    }
    return verdict;
  }

  private static Hint ofItem(String raw) {
    if (NameWords.HIDDEN.contains(raw)) {
      return Hint.HIDDEN;
    }
    String item = withoutState(raw);
    if (item.isEmpty()) {
      return Hint.NEUTRAL;
    }
    String squashed = squash(item);
    for (String part : NameWords.BODY) {
      if (squashed.contains(part)) {
        return bodyUnlessPartOf(item);
      }
    }
    Hint whole = stem(squashed);
    if (whole != Hint.NEUTRAL) {
      return whole;
    }
    Hint verdict = Hint.NEUTRAL;
    int start = 0;
    int length = item.length();
    for (int i = 0; i <= length; i++) {
      boolean boundary =
          i == length
              || !Character.isLetter(item.charAt(i))
              || (i > start
                  && Character.isUpperCase(item.charAt(i))
                  && Character.isLowerCase(item.charAt(i - 1)));
      if (boundary) {
        Hint word = ofWord(item.substring(start, i).toLowerCase(Locale.ROOT));
        if (word.isNegative() || verdict == Hint.NEUTRAL) {
          verdict = word;
        }
        start = i < length && Character.isLetter(item.charAt(i)) ? i : i + 1;
      }
    }
    return verdict;
  }

  /// Cuts what says how a thing looks or is filed, not what it is: `has-sidebar`, `tag-share`,
  /// `section--has-ads`, `hasRightSidebar`.
  private static String withoutState(String item) {
    for (String prefix : NameWords.STATES) {
      if (item.startsWith(prefix)) {
        return "";
      }
    }
    int modifier = item.indexOf("--");
    if (modifier > 0) {
      return withoutState(item.substring(modifier + 2)).isEmpty()
          ? item.substring(0, modifier)
          : item;
    }
    return CAMEL_STATE.matcher(item).find() ? "" : item;
  }

  private static Hint bodyUnlessPartOf(String item) {
    String lower = item.toLowerCase(Locale.ROOT);
    for (String part : NameWords.NOT_BODY) {
      if (lower.contains(part)) {
        return Hint.NEUTRAL;
      }
    }
    return Hint.BODY;
  }

  private static Hint stem(String squashed) {
    for (String stem : NameWords.COMMENT_STEMS) {
      if (squashed.contains(stem)) {
        return Hint.COMMENTS;
      }
    }
    for (String stem : NameWords.BOILERPLATE_STEMS) {
      if (squashed.contains(stem)) {
        return Hint.BOILERPLATE;
      }
    }
    return Hint.NEUTRAL;
  }

  private static Hint ofWord(String word) {
    if (NameWords.BOILERPLATE.contains(word)) {
      return Hint.BOILERPLATE;
    }
    if (NameWords.FURNITURE.contains(word)) {
      return Hint.FURNITURE;
    }
    return NameWords.CONTENT.contains(word) ? Hint.CONTENT : Hint.NEUTRAL;
  }

  private static String squash(String item) {
    StringBuilder letters = new StringBuilder(item.length());
    for (int i = 0; i < item.length(); i++) {
      char c = item.charAt(i);
      if (c >= 'a' && c <= 'z') {
        letters.append(c);
      } else if (c >= 'A' && c <= 'Z') {
        letters.append((char) (c + 32));
      }
    }
    return letters.toString();
  }
}
