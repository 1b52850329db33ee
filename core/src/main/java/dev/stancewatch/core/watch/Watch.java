package dev.stancewatch.core.watch;

import dev.stancewatch.core.actor.Actor;
import dev.stancewatch.core.actor.Actors;
import dev.stancewatch.core.issue.Axis;
import dev.stancewatch.core.issue.AxisKey;
import dev.stancewatch.core.issue.Issue;
import dev.stancewatch.core.source.PolledSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that one watch file, or several together, ask for.
///
/// @param sources may be empty, as in a replay, whose articles bring their sources along
public record Watch(String title, Actors actors, List<Issue> issues, List<PolledSource> sources) {
  public Watch {
    issues = List.copyOf(issues);
    sources = List.copyOf(sources);
  }

  /// Finds an axis with all that belongs to it.
  public Optional<Axis> findAxis(AxisKey key) {
    return issues.stream()
        .filter(issue -> issue.id().equals(key.issue()))
        .findFirst()
        .flatMap(issue -> issue.find(key.axis()));
  }

  /// One watch of several. An actor, issue or source that several files describe alike is taken
  /// once.
  ///
  /// @throws IllegalArgumentException if two files describe one id differently
  public static Watch merge(Collection<Watch> watches) {
    Map<Object, Actor> actors = new LinkedHashMap<>();
    Map<Object, Issue> issues = new LinkedHashMap<>();
    Map<Object, PolledSource> sources = new LinkedHashMap<>();
    List<String> titles = new ArrayList<>();
    for (Watch watch : watches) {
      titles.add(watch.title());
      watch.actors().all().forEach(actor -> put(actors, "actor", actor.id(), actor));
      watch.issues().forEach(issue -> put(issues, "issue", issue.id(), issue));
      watch.sources().forEach(source -> put(sources, "source", source.source().id(), source));
    }
    return new Watch(
        String.join("; ", titles),
        Actors.of(actors.values()),
        List.copyOf(issues.values()),
        List.copyOf(sources.values()));
  }

  private static <T> void put(Map<Object, T> known, String what, Object id, T value) {
    T before = known.putIfAbsent(id, value);
    if (before != null && !before.equals(value)) {
      throw new IllegalArgumentException(what + " " + id + " is described twice, differently");
    }
  }
}
