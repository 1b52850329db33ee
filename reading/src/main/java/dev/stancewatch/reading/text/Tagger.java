package dev.stancewatch.reading.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.postag.ThreadSafePOSTaggerME;

/// Parts of speech by OpenNLP's English model (universal tags). Threads may share it.
final class Tagger {
  private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

  private final ThreadSafePOSTaggerME tagger;
  private final TagCorrections corrections = TagCorrections.load();

  private Tagger(POSModel model) {
    this.tagger = new ThreadSafePOSTaggerME(model);
  }

  static Tagger load() {
    try (InputStream model = POSTaggerME.class.getResourceAsStream(MODEL)) {
      if (model == null) {
        throw new IllegalStateException(
            "the part-of-speech model is not on the class path: " + MODEL);
      }
      return new Tagger(new POSModel(model));
    } catch (IOException e) {
      throw new UncheckedIOException("the part-of-speech model cannot be read: " + MODEL, e);
    }
  }

  /// The same units with tags; quotations keep theirs.
  List<Token> tag(List<Token> units) {
    List<Token> words = units.stream().filter(unit -> !unit.isQuote()).toList();
    String[] tags = tagger.tag(words.stream().map(Token::form).toArray(String[]::new));
    List<Token> tagged = new ArrayList<>(units.size());
    int next = 0;
    for (Token unit : units) {
      if (unit.isQuote()) {
        tagged.add(unit);
        continue;
      }
      String tag = tags[next++];
      boolean mark = unit.hasTag("PUNCT");
      tagged.add(unit.withTag(mark ? "PUNCT" : tag.equals("PUNCT") ? "X" : tag));
    }
    return corrections.correct(tagged);
  }
}
