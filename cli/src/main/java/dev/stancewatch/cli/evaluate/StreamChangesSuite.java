package dev.stancewatch.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.cli.archive.Archive;
import dev.stancewatch.cli.replay.ReplayFolder;
import dev.stancewatch.core.change.EvidenceRules;
import dev.stancewatch.core.change.Known;
import dev.stancewatch.core.change.Notice;
import dev.stancewatch.core.change.Replay;
import dev.stancewatch.core.change.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Changes of the streams with our own reader, for each stream and over all, and with each rule of
/// evidence switched off: what the rule is worth.
final class StreamChangesSuite implements Suite {
  @Override
  public String name() {
    return "stream-changes";
  }

  @Override
  public String folder() {
    return "scenarios";
  }

  @Override
  public Evaluation run(Path shared) throws IOException {
    List<Stream> streams = new ArrayList<>();
    for (Path folder : Folders.files(shared.resolve(folder()), "")) {
      if (Files.isRegularFile(folder.resolve("gold.json"))) {
        streams.add(read(folder));
      }
    }
    EvidenceRules standard = EvidenceRules.standard();
    List<Score> scores = new ArrayList<>(total(streams, standard).scores("all, "));
    for (Stream stream : streams) {
      scores.addAll(stream.tally(standard).scores(stream.name() + ", "));
    }
    for (Rule rule : Rule.values()) {
      if (standard.has(rule)) {
        ChangeTally without = total(streams, standard.without(rule));
        String prefix = "without " + rule.name().toLowerCase(Locale.ROOT) + ", ";
        scores.add(new Score(prefix + "changes, F1", without.f1(), "", without.expected()));
        scores.add(
            new Score(
                prefix + "false alarms per 100 articles",
                without.falseAlarmsPer100(),
                "",
                without.articles()));
      }
    }
    return Evaluation.of(scores);
  }

  private static ChangeTally total(List<Stream> streams, EvidenceRules rules) {
    return streams.stream()
        .map(stream -> stream.tally(rules))
        .reduce(ChangeTally.none(), ChangeTally::plus);
  }

  private static Stream read(Path folder) throws IOException {
    ReplayFolder replay = ReplayFolder.read(folder);
    return new Stream(
        folder.getFileName().toString(),
        Archive.of(replay).known(),
        FeedAnswers.json(folder.resolve("gold.json")),
        replay.articles().size());
  }

  private record Stream(String name, List<Known> known, JsonNode gold, int articles) {
    ChangeTally tally(EvidenceRules rules) {
      List<Notice> told = new ArrayList<>();
      for (Known one : known) {
        told.addAll(Replay.notices(one.subject(), one.ledger().entries(), rules));
      }
      return ChangeTally.of(told, gold, articles);
    }
  }
}
