package dev.stancewatch.reading.actor;

import dev.stancewatch.core.actor.Actor;
import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.actor.Actors;
import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.source.SourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
    List<ActorId> owners =
        article.source().speaksFor().stream()
            .filter(id -> actors.find(id).isPresent())
            .sorted()
            .toList();
    if (owners.isEmpty()) {
      owners = named(article.source().name(), actors);
    }
    return owners.isEmpty() ? new Speaker.Unnamed() : new Speaker.Watched(owners, false);
  }

  private static List<ActorId> named(String text, Actors actors) {
    String padded = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
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

  private static boolean holds(String padded, String name) {
    String key = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    String bare = key.startsWith("the ") ? key.substring(4) : key;
    return padded.contains(" " + bare + " ");
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
