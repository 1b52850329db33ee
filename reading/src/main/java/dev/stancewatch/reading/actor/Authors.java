package dev.stancewatch.reading.actor;

import dev.stancewatch.core.actor.Actor;
import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.actor.Actors;
import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.source.SourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whose own words an article is, as far as "I" and "we" outside quotations go. Stateless; threads
/// may share it.
public final class Authors {
  /// Words of the longest signature.
  private static final int SIGNATURE = 10;

  /// Characters of a document in which its author is announced.
  private static final int OPENING = 900;

  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "(?i)\\b(?:statement|answer|reply|letter|memorandum|address|speech|remarks|report)\\b"
              + "[^.\\n]{0,120}?\\b(?:by|from|of)\\b([^.\\n:]{3,90})[.:\\n]");

  private Authors() {}

  /// Whether the source of an official document is called as an actor's house is: "Ministry of
  /// Fisheries". What such a document says is its minister's word, with or without an "I".
  public static boolean isHouseOf(Speaker.Watched author, Article article, Actors actors) {
    String source = padded(article.source().name());
    return article.source().kind() == SourceKind.OFFICIAL
        && author.actors().stream()
            .flatMap(id -> actors.find(id).stream())
            .flatMap(actor -> actor.metonyms().stream())
            .anyMatch(metonym -> holds(source, metonym));
  }

  /// The author if a watched actor wrote or issued the article.
  public static Speaker of(Article article, Actors actors) {
    List<ActorId> byline = signing(article.byline(), actors);
    if (!byline.isEmpty()) {
      return new Speaker.Watched(byline, false);
    }
    List<ActorId> introduced = introduced(article.text(), actors);
    if (!introduced.isEmpty()) {
      return new Speaker.Watched(introduced, false);
    }
    if (article.source().kind() != SourceKind.OFFICIAL) {
      return new Speaker.Unnamed();
    }
    List<ActorId> signed = signed(article.headline(), actors);
    if (signed.isEmpty()) {
      signed = undersigned(article.text(), actors);
    }
    if (signed.isEmpty()) {
      signed = announced(article.text(), actors);
    }
    if (!signed.isEmpty()) {
      return new Speaker.Watched(signed, false);
    }
    List<ActorId> owners =
        article.source().speaksFor().stream()
            .filter(id -> actors.find(id).isPresent())
            .sorted()
            .toList();
    if (owners.isEmpty()) {
      owners = named(article.source().name(), actors);
    }
    if (owners.isEmpty()) {
      owners = headed(article.source().name(), actors);
    }
    return owners.isEmpty() ? new Speaker.Unnamed() : new Speaker.Watched(owners, false);
  }

  /// Who a byline names in full, not where they write from: "Ada Quill and Otto Marsh in Brill".
  private static List<ActorId> signing(String byline, Actors actors) {
    String lower = byline.toLowerCase(Locale.ROOT);
    List<ActorId> found = new ArrayList<>();
    for (Actor actor : actors.all()) {
      boolean signs =
          Stream.concat(
                  Stream.of(actor.name()),
                  actor.aliases().stream().filter(alias -> alias.strip().contains(" ")))
              .filter(name -> lower.contains(name.toLowerCase(Locale.ROOT)))
              .anyMatch(name -> signing(name).matcher(byline).find());
      if (signs) {
        found.add(actor.id());
      }
    }
    return found;
  }

  private static Pattern signing(String name) {
    return Pattern.compile(
        "(?:^|[,;]|\\band\\b|\\bby\\b)\\s*(?:the )?"
            + Pattern.quote(name)
            + "(?=\\s*(?:$|[,;:.|/(&\u2013\u2014])|\\s+(?:-|(?:and|in|for|at)\\b))",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static List<ActorId> named(String text, Actors actors) {
    String padded = padded(text);
    List<ActorId> found = new ArrayList<>();
    for (Actor actor : actors.all()) {
      boolean named =
          holds(padded, actor.name())
              || actor.aliases().stream().anyMatch(alias -> holds(padded, alias))
              || actor.metonyms().stream().anyMatch(metonym -> holds(padded, metonym));
      if (named) {
        found.add(actor.id());
      }
    }
    return found;
  }

  /// "A note from Rosalind Amberley", "Letter of the Prime Minister": the first that is named so.
  private static List<ActorId> signed(String headline, Actors actors) {
    String padded = padded(headline);
    List<ActorId> found = new ArrayList<>();
    int first = Integer.MAX_VALUE;
    for (Actor actor : actors.all()) {
      List<String> names = new ArrayList<>(actor.aliases());
      names.add(actor.name());
      names.addAll(actor.titles());
      for (String name : names) {
        int place = signature(padded, key(name));
        if (place >= 0 && place < first) {
          found.clear();
          first = place;
        }
        if (place == first && !found.contains(actor.id())) {
          found.add(actor.id());
        }
      }
    }
    return found;
  }

  /// A last line of a few words with a name: "Sunniva Harke, Minister of Fisheries".
  private static List<ActorId> undersigned(String text, Actors actors) {
    String last = text.strip().substring(text.strip().lastIndexOf('\n') + 1).strip();
    boolean brief = last.split("\\s+", -1).length <= SIGNATURE && !last.endsWith(".");
    return brief ? persons(named(last, actors), actors) : List.of();
  }

  /// "The following statement was made by the Commissioner for Trade, Ms Leonie Varkast." and
  /// "Answer by the Minister of Health, Ms Athel:" among the first paragraphs.
  private static List<ActorId> announced(String text, Actors actors) {
    String opening = text.substring(0, Math.min(text.length(), OPENING));
    Matcher matcher = ANNOUNCED.matcher(opening);
    while (matcher.find()) {
      List<ActorId> found = persons(named(matcher.group(1), actors), actors);
      if (found.size() == 1) {
        return found;
      }
    }
    return List.of();
  }

  private static List<ActorId> persons(List<ActorId> found, Actors actors) {
    return found.stream().filter(id -> Kinds.isPerson(actors, id)).toList();
  }

  private static int signature(String padded, String name) {
    Matcher matcher =
        Pattern.compile(" (?:from|by|of) (?:the )?" + Pattern.quote(name) + " ").matcher(padded);
    return matcher.find() ? matcher.start() : -1;
  }

  /// "Central Bank of Halvia" for its governor.
  private static List<ActorId> headed(String source, Actors actors) {
    List<ActorId> found = new ArrayList<>();
    for (Actor actor : actors.all()) {
      boolean heads =
          actor.titles().stream()
              .map(Authors::padded)
              .anyMatch(
                  title ->
                      title.contains(" of " + key(source) + " ")
                          || title.contains(" of the " + key(source) + " ")
                          || padded(source).contains(" " + title.strip() + " "));
      if (heads) {
        found.add(actor.id());
      }
    }
    return found.size() == 1 ? found : List.of();
  }

  private static String padded(String text) {
    return " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
  }

  private static String key(String name) {
    String key = padded(name).strip();
    return key.startsWith("the ") ? key.substring(4) : key;
  }

  private static boolean holds(String padded, String name) {
    return padded.contains(" " + key(name) + " ");
  }

  /// "I am Maren Ostrowel", unless somebody is quoted with it.
  private static List<ActorId> introduced(String text, Actors actors) {
    List<ActorId> found = new ArrayList<>();
    for (Actor actor : actors.all()) {
      String words = "I am " + actor.name();
      if (!text.contains(words)) {
        continue; // as nearly every article: no pattern is made for it
      }
      Matcher name =
          Pattern.compile("\\b" + Pattern.quote(words) + "(?!['\u2019-]?\\p{L})").matcher(text);
      if (name.results().anyMatch(place -> !isQuoted(text, place.start()))) {
        found.add(actor.id());
      }
    }
    return found;
  }

  /// Whether a quotation that was opened in the same paragraph goes on at a place.
  private static boolean isQuoted(String text, int place) {
    boolean twice = false;
    boolean once = false;
    for (int i = text.lastIndexOf('\n', place) + 1; i < place; i++) {
      boolean before = i > 0 && Character.isLetter(text.charAt(i - 1));
      boolean after = Character.isLetter(text.charAt(i + 1));
      switch (text.charAt(i)) {
        case '"' -> twice = !twice;
        case '\u201c' -> twice = true;
        case '\u201d' -> twice = false;
        case '\'', '\u2018', '\u2019' -> once = after && (!before || once);
        default -> {}
      }
    }
    return twice || once;
  }
}
