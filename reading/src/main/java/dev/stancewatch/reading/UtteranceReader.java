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
import dev.stancewatch.core.statement.Span;
import dev.stancewatch.reading.stance.ConceptReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// From what watched actors say to readings. Threads may share it.
final class UtteranceReader {
  private final Actors actors;
  private final AxisReader axes;
  private final ConceptReader concepts;

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
      List<String> trace = new ArrayList<>();
      for (Issue issue : concerned) {
        for (Axis axis : issue.axes()) {
          AxisKey key = new AxisKey(issue.id(), axis.id());
          AxisReader.Outcome outcome = read(utterance, axis);
          trace.add(issue.id() + "/" + outcome.trace());
          for (StanceCall call : outcome.calls()) {
            Evidence proof = proof(article, utterance, axis, call);
            readings.addAll(
                Readings.of(article, copy, utterance, proof, key, call, axes.judgeName()));
          }
        }
      }
      Span whole =
          new Span(utterance.segments().getFirst().begin(), utterance.segments().getLast().end());
      statements.add(
          new ActorStatement(
              utterance.actors(),
              Evidence.of(article, whole),
              utterance.directness(),
              utterance.framing().time(),
              utterance.saidAt(),
              trace));
    }
    return new ArticleReading.Read(article.id(), statements, Readings.consistent(readings));
  }

  /// Words that share nothing with any stance of the axis are not judged.
  private AxisReader.Outcome read(Utterance utterance, Axis axis) {
    Set<String> said = concepts.read(utterance.text()).signs().keySet();
    boolean touches = axis.stances().stream().anyMatch(stance -> overlap(said, stance) > 0);
    if (!touches) {
      return new AxisReader.Outcome(List.of(), axis.id() + ": no word of the axis");
    }
    String name = actors.find(utterance.actors().getFirst()).map(Actor::name).orElse("");
    return axes.read(name, utterance.text(), axis);
  }

  private int overlap(Set<String> said, Stance stance) {
    Set<String> meant = new HashSet<>();
    stance.sentences().forEach(sentence -> meant.addAll(concepts.read(sentence).signs().keySet()));
    meant.retainAll(said);
    return meant.size();
  }

  /// The sentence that has most to do with the stance; the first of equals.
  private Evidence proof(Article article, Utterance utterance, Axis axis, StanceCall call) {
    Stance stance = axis.find(call.stance()).orElseThrow();
    Span best = utterance.segments().getFirst();
    int most = -1;
    for (Span segment : utterance.segments()) {
      int shared = overlap(concepts.read(segment.of(article.text())).signs().keySet(), stance);
      if (shared > most) {
        most = shared;
        best = segment;
      }
    }
    return Evidence.of(article, best);
  }
}
