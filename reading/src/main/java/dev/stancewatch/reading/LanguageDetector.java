package dev.stancewatch.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/// Which language a text is in, by OpenNLP's model. Threads may share it.
public final class LanguageDetector {
  private static final String MODEL = "/langdetect-183.bin";

  /// Longer texts are judged by their beginning.
  private static final int MAX_CHARS = 1200;

  /// Codes of the model that name a variety of a language.
  private static final Map<String, String> MACRO =
      Map.ofEntries(
          Map.entry("cmn", "zh"),
          Map.entry("lvs", "lv"),
          Map.entry("ekk", "et"),
          Map.entry("nob", "nb"),
          Map.entry("nno", "nn"),
          Map.entry("pes", "fa"),
          Map.entry("arb", "ar"),
          Map.entry("plt", "mg"),
          Map.entry("zlm", "ms"),
          Map.entry("swh", "sw"),
          Map.entry("azj", "az"),
          Map.entry("uzn", "uz"),
          Map.entry("gug", "gn"),
          Map.entry("khk", "mn"),
          Map.entry("als", "sq"),
          Map.entry("pnb", "pa"));

  private final LanguageDetectorModel model;

  private LanguageDetector(LanguageDetectorModel model) {
    this.model = model;
  }

  /// Loads the model, once per process.
  public static LanguageDetector load() {
    try (InputStream stream = LanguageDetectorME.class.getResourceAsStream(MODEL)) {
      if (stream == null) {
        throw new IllegalStateException("the language model is not on the class path: " + MODEL);
      }
      return new LanguageDetector(new LanguageDetectorModel(stream));
    } catch (IOException e) {
      throw new UncheckedIOException("the language model cannot be read: " + MODEL, e);
    }
  }

  /// The ISO 639-1 code of the likeliest language, or its three-letter code if it has no short one.
  public String detect(String text) {
    String beginning = text.substring(0, Math.min(text.length(), MAX_CHARS));
    Language best = new LanguageDetectorME(model).predictLanguage(beginning);
    return shortCode(best.getLang());
  }

  private static String shortCode(String code) {
    String known = MACRO.get(code);
    if (known != null) {
      return known;
    }
    for (String language : Locale.getISOLanguages()) {
      if (Locale.of(language).getISO3Language().equals(code)) {
        return language;
      }
    }
    return code;
  }
}
