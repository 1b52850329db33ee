package dev.stancewatch.reading;

import dev.stancewatch.core.actor.Actor;
import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.actor.Actors;
import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.issue.Axis;
import dev.stancewatch.core.issue.AxisKey;
import dev.stancewatch.core.issue.Issue;
import dev.stancewatch.core.issue.Stance;
import dev.stancewatch.core.position.Reading;
import dev.stancewatch.core.statement.Directness;
import dev.stancewatch.core.statement.Evidence;
import dev.stancewatch.core.statement.TimeFrame;
import dev.stancewatch.reading.stance.ConceptReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// From what watched actors say to readings. Threads may share it.
final class UtteranceReader {
  private final Actors actors;
  private final AxisReader axes;
  private final ConceptReader concepts;

  /// What the axes mean; as many as are watched.
  private final Map<Axis, Set<String>> meanings = new ConcurrentHashMap<>();

  private final Map<Axis, Set<String>> subjects = new ConcurrentHashMap<>();

  UtteranceReader(Actors actors, AxisReader axes, ConceptReader concepts) {
    this.actors = actors;
    this.axes = axes;
    this.concepts = concepts;
  }

  /// An utterance with what it says about each axis.
  private record Hearing(Utterance utterance, Map<AxisKey, AxisReader.Heard> heard) {}

  /// Utterances, by their numbers, that are decided on together for one actor.
  private record Group(ActorId actor, List<Integer> numbers) {}

  /// What was decided for one utterance.
  ///
  /// @param trace how, for a person to read
  private record Told(ActorId actor, AxisKey axis, List<StanceCall> calls, String trace) {}

  ArticleReading read(
      Article article, boolean copy, List<Issue> concerned, List<Utterance> utterances) {
    List<Hearing> hearings =
        utterances.stream().map(utterance -> hear(utterance, concerned)).toList();
    List<List<Told>> told = decide(hearings, concerned);
    List<ActorStatement> statements = new ArrayList<>();
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < hearings.size(); i++) {
      Utterance utterance = utterances.get(i);
      Evidence evidence = Evidence.of(article, utterance.evidence());
      for (Told decided : told.get(i)) {
        for (StanceCall call : decided.calls()) {
          readings.add(
              Readings.of(
                  article,
                  copy,
                  utterance,
                  decided.actor(),
                  evidence,
                  decided.axis(),
                  call,
                  axes.judgeName()));
        }
      }
      statements.add(
          new ActorStatement(
              utterance.actors(),
              evidence,
              utterance.directness(),
              utterance.framing().time(),
              utterance.saidAt(),
              trace(hearings.get(i), told.get(i))));
    }
    return new ArticleReading.Read(article.id(), statements, Readings.consistent(readings));
  }

  private Hearing hear(Utterance utterance, List<Issue> concerned) {
    Set<String> words = concepts.read(utterance.text()).signs().keySet();
    Map<AxisKey, AxisReader.Heard> heard = new LinkedHashMap<>();
    for (Issue issue : concerned) {
      for (Axis axis : issue.axes()) {
        heard.put(new AxisKey(issue.id(), axis.id()), hear(utterance, words, issue, axis));
      }
    }
    return new Hearing(utterance, heard);
  }

  private List<List<Told>> decide(List<Hearing> hearings, List<Issue> concerned) {
    List<List<Told>> told = new ArrayList<>();
    hearings.forEach(hearing -> told.add(new ArrayList<>()));
    List<Group> groups = groups(hearings);
    for (Issue issue : concerned) {
      for (Axis axis : issue.axes()) {
        AxisKey key = new AxisKey(issue.id(), axis.id());
        for (Group group : groups) {
          AxisReader.Decision decision =
              axes.decide(
                  axis,
                  group.numbers().stream().map(i -> hearings.get(i).heard().get(key)).toList());
          for (int i = 0; i < group.numbers().size(); i++) {
            told.get(group.numbers().get(i))
                .add(new Told(group.actor(), key, decision.calls().get(i), decision.trace()));
          }
        }
      }
    }
    return told;
  }

  /// For each actor what counts now, taken together; what is recalled, supposed or told by others
  /// stays by itself.
  private static List<Group> groups(List<Hearing> hearings) {
    Map<ActorId, List<Integer>> together = new LinkedHashMap<>();
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < hearings.size(); i++) {
      Utterance utterance = hearings.get(i).utterance();
      boolean counts =
          utterance.framing().time() == TimeFrame.CURRENT
              && utterance.directness() != Directness.SECOND_HAND;
      for (ActorId actor : utterance.actors()) {
        if (counts) {
          together.computeIfAbsent(actor, any -> new ArrayList<>()).add(i);
        } else {
          groups.add(new Group(actor, List.of(i)));
        }
      }
    }
    together.forEach((actor, numbers) -> groups.add(new Group(actor, numbers)));
    return groups;
  }

  /// One line for each axis: what was heard, and what came of it.
  private static List<String> trace(Hearing hearing, List<Told> told) {
    List<String> lines = new ArrayList<>();
    hearing
        .heard()
        .forEach(
            (axis, heard) -> {
              List<Told> own = told.stream().filter(one -> one.axis().equals(axis)).toList();
              int readings = own.stream().mapToInt(one -> one.calls().size()).sum();
              lines.add(
                  axis.issue()
                      + "/"
                      + heard.trace()
                      + own.stream().map(Told::trace).distinct().collect(Collectors.joining())
                      + (readings == 0 ? " -> no side" : " -> " + readings + " reading(s)"));
            });
    return lines;
  }

  /// Words that share nothing with the axis are not judged; where they share only what its
  /// neighbours hold too, what is heard counts half.
  private AxisReader.Heard hear(Utterance utterance, Set<String> words, Issue issue, Axis axis) {
    Set<String> own = new HashSet<>(words);
    own.retainAll(meant(axis));
    if (own.isEmpty()) {
      return AxisReader.Heard.nothing(axis, "no word of the axis");
    }
    for (Axis neighbour : issue.axes()) {
      if (!neighbour.id().equals(axis.id())) {
        own.removeAll(meant(neighbour));
      }
    }
    String name = actors.find(utterance.actors().getFirst()).map(Actor::name).orElse("");
    AxisReader.Heard heard = axes.hear(name, utterance.text(), axis, namesSubject(words, axis));
    return own.isEmpty() ? heard.halved() : heard;
  }

  /// Whether the words hold something of what all stances of the axis speak of: "it should be cut"
  /// may be about anything. An axis whose stances have nothing in common asks for nothing.
  private boolean namesSubject(Set<String> words, Axis axis) {
    Set<String> subject = subjects.computeIfAbsent(axis, this::subject);
    return subject.isEmpty() || !Collections.disjoint(words, subject);
  }

  private Set<String> subject(Axis axis) {
    Set<String> subject = new HashSet<>(meant(axis));
    for (Stance stance : axis.stances()) {
      subject.retainAll(meaning(stance));
    }
    return subject;
  }

  private Set<String> meant(Axis axis) {
    return meanings.computeIfAbsent(axis, this::meaning);
  }

  private Set<String> meaning(Axis axis) {
    Set<String> meant = new HashSet<>();
    axis.stances().forEach(stance -> meant.addAll(meaning(stance)));
    return meant;
  }

  private Set<String> meaning(Stance stance) {
    Set<String> meant = new HashSet<>();
    stance.sentences().forEach(sentence -> meant.addAll(concepts.read(sentence).signs().keySet()));
    return meant;
  }
}
