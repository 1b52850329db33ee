package dev.stancewatch.reading;

import dev.stancewatch.reading.stance.CrossEncoder;
import dev.stancewatch.reading.stance.Packed;
import dev.stancewatch.reading.stance.WordPiece;
import dev.stancewatch.reading.text.WordLists;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/// Judges with the embedded cross-encoder. Threads may share it.
public final class ModelStanceJudge implements StanceJudge {
  private static final String FOLDER = "/dev/stancewatch/reading/model/";

  private final CrossEncoder encoder;
  private final WordPiece pieces;
  private final double temperature;
  private final Coupling coupling;
  private final String name;

  private ModelStanceJudge(
      CrossEncoder encoder, WordPiece pieces, double temperature, Coupling coupling, String name) {
    this.encoder = encoder;
    this.pieces = pieces;
    this.temperature = temperature;
    this.coupling = coupling;
    this.name = name;
  }

  /// Loads the model of this module, or nothing if the build has none.
  public static Optional<ModelStanceJudge> findEmbedded() {
    try (InputStream model = ModelStanceJudge.class.getResourceAsStream(FOLDER + "stance.onnx")) {
      if (model == null) {
        return Optional.empty();
      }
      Properties settings = settings();
      return Optional.of(
          new ModelStanceJudge(
              new CrossEncoder(model.readAllBytes()),
              new WordPiece(WordLists.allLines(FOLDER + "vocab.txt")),
              Double.parseDouble(settings.getProperty("temperature", "1")),
              Coupling.of(settings),
              "cross-encoder-" + settings.getProperty("sha256", "unknown").substring(0, 7)));
    } catch (IOException e) {
      throw new UncheckedIOException("the stance model cannot be read", e);
    }
  }

  private static Properties settings() throws IOException {
    Properties settings = new Properties();
    try (InputStream stream =
        ModelStanceJudge.class.getResourceAsStream(FOLDER + "stance.properties")) {
      if (stream != null) {
        settings.load(stream);
      }
    }
    return settings;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<StanceVerdict> judge(String actorName, String text, List<String> sentences) {
    String first = actorName.isEmpty() ? text : actorName + " : " + text;
    List<StanceVerdict> verdicts = new ArrayList<>();
    for (Packed input : Packed.of(pieces, first, sentences)) {
      for (float[] logits : encoder.logits(input)) {
        verdicts.add(verdict(logits));
      }
    }
    return List.copyOf(verdicts);
  }

  @Override
  public List<StanceVerdict> judgeRivals(String actorName, String text, List<String> sentences) {
    return coupling.together(judge(actorName, text, sentences));
  }

  private StanceVerdict verdict(float[] logits) {
    double top = Math.max(logits[0], Math.max(logits[1], logits[2]));
    double support = Math.exp((logits[0] - top) / temperature);
    double oppose = Math.exp((logits[1] - top) / temperature);
    double none = Math.exp((logits[2] - top) / temperature);
    double sum = support + oppose + none;
    return new StanceVerdict(support / sum, oppose / sum, none / sum);
  }
}
