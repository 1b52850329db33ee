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

/// Whose own words an article is, as far as "I" and "we" outside quotations go. Stateless; threads
/// may share it.
public final class Authors {
  private Authors() {}

  /// The author if a watched actor wrote or issued the article.
  public static Speaker of(Article article, Actors actors) {
    List<ActorId> byline = named(article.byline(), actors);
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

  /// "I am Maren Ostrowel".
  private static List<ActorId> introduced(String text, Actors actors) {
    List<ActorId> found = new ArrayList<>();
    for (Actor actor : actors.all()) {
      if (text.contains("I am " + actor.name())) {
        found.add(actor.id());
      }
    }
    return found;
  }
}
