package dev.stancewatch.reading;

import dev.stancewatch.core.actor.Actor;
import dev.stancewatch.core.actor.Actors;
import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.issue.Axis;
import dev.stancewatch.core.issue.AxisKey;
import dev.stancewatch.core.issue.Issue;
import dev.stancewatch.core.issue.Stance;
import dev.stancewatch.core.position.Reading;
import dev.stancewatch.core.statement.Evidence;
import dev.stancewatch.reading.stance.ConceptReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// From what watched actors say to readings. Threads may share it.
final class UtteranceReader {
  private final Actors actors;
  private final AxisReader axes;
  private final ConceptReader concepts;

  /// What the axes mean; as many as are watched.
  private final Map<Axis, Set<String>> meanings = new ConcurrentHashMap<>();

  UtteranceReader(Actors actors, AxisReader axes, ConceptReader concepts) {
    this.actors = actors;
    this.axes = axes;
    this.concepts = concepts;
  }

  ArticleReading read(
      Article article, boolean copy, List<Issue> concerned, List<Utterance> utterances) {
    List<ActorStatement> statements = new ArrayList<>();
    List<Reading> readings = new ArrayList<>();
    for (Utterance utterance : utterances) {
      Evidence evidence = Evidence.of(article, utterance.evidence());
      List<String> trace = new ArrayList<>();
      Set<String> words = concepts.read(utterance.text()).signs().keySet();
      for (Issue issue : concerned) {
        for (Axis axis : issue.axes()) {
          AxisKey key = new AxisKey(issue.id(), axis.id());
          AxisReader.Outcome outcome = read(utterance, words, issue, axis);
          trace.add(issue.id() + "/" + outcome.trace());
          for (StanceCall call : outcome.calls()) {
            readings.addAll(
                Readings.of(article, copy, utterance, evidence, key, call, axes.judgeName()));
          }
        }
      }
      statements.add(
          new ActorStatement(
              utterance.actors(),
              evidence,
              utterance.directness(),
              utterance.framing().time(),
              utterance.saidAt(),
              trace));
    }
    return new ArticleReading.Read(article.id(), statements, Readings.consistent(readings));
  }

  /// Words that share nothing with the axis, or only what its neighbours hold too, are not judged.
  private AxisReader.Outcome read(Utterance utterance, Set<String> words, Issue issue, Axis axis) {
    Set<String> own = new HashSet<>(words);
    own.retainAll(meant(axis));
    for (Axis neighbour : issue.axes()) {
      if (!neighbour.id().equals(axis.id())) {
        own.removeAll(meant(neighbour));
      }
    }
    if (own.isEmpty()) {
      return new AxisReader.Outcome(List.of(), axis.id() + ": no word of the axis alone");
    }
    String name = actors.find(utterance.actors().getFirst()).map(Actor::name).orElse("");
    return axes.read(name, utterance.text(), axis);
  }

  private Set<String> meant(Axis axis) {
    return meanings.computeIfAbsent(axis, this::meaning);
  }

  private Set<String> meaning(Axis axis) {
    Set<String> meant = new HashSet<>();
    for (Stance stance : axis.stances()) {
      stance
          .sentences()
          .forEach(sentence -> meant.addAll(concepts.read(sentence).signs().keySet()));
    }
    return meant;
  }
}
