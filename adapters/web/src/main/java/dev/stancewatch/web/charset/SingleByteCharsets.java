package dev.stancewatch.web.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Weighs charsets of one byte by how likely the letters that they give are in some language.
/// Threads may share one.
final class SingleByteCharsets {
  /// A charset with the logarithm of the likelihood of a body under it.
  record Weighed(Charset charset, double logLikelihood) {}

  private static final int HALF = 128;
  private static final double CAPITAL = 0.08;
  private static final double PUNCTUATION = 0.01;
  private static final double RARE_SIGN = 0.004;
  private static final double UNEXPECTED = 1e-4;
  private static final double IMPOSSIBLE = 1e-7;

  /// Undeclared bytes are western unless more than a letter or two says otherwise.
  private static final double WESTERN_PRIOR = 4;

  private static final String COMMON_SIGNS =
      "\u00A0\u2018\u2019\u201A\u201C\u201D\u201E\u2013\u2014\u2026\u00AB\u00BB";
  private static final String RARE_SIGNS =
      "\u00A7\u00A9\u00AE\u00B0\u00B7\u20AC\u00A3\u2022\u2122\u00AA\u00BA\u00BF\u00A1\u060C\u061F\u2116\u0301";

  private final List<Column> columns = columns();

  /// The logarithms of what a language makes of each byte from 0x80 in a charset.
  private record Column(Charset charset, List<Double> logarithms) {}

  /// The likeliest charset for the bytes beyond ASCII.
  Weighed best(byte[] body) {
    int[] counts = new int[HALF];
    for (byte b : body) {
      if (b < 0) {
        counts[b & 0x7F]++;
      }
    }
    Weighed best = new Weighed(StandardCharsets.ISO_8859_1, Double.NEGATIVE_INFINITY);
    for (Column column : columns) {
      double sum = column.charset().name().equals("windows-1252") ? WESTERN_PRIOR : 0;
      for (int i = 0; i < HALF; i++) {
        sum += counts[i] == 0 ? 0 : counts[i] * column.logarithms().get(i);
      }
      if (sum > best.logLikelihood()) {
        best = new Weighed(column.charset(), sum);
      }
    }
    return best;
  }

  private static List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    for (LetterModel model : LetterModel.all()) {
      for (String name : model.charsets()) {
        CharsetLabels.find(name).ifPresent(charset -> columns.add(column(model, charset)));
      }
    }
    return columns;
  }

  private static Column column(LetterModel model, Charset charset) {
    List<Double> logarithms = new ArrayList<>(HALF);
    for (int i = 0; i < HALF; i++) {
      char c = new String(new byte[] {(byte) (HALF + i)}, charset).charAt(0);
      logarithms.add(Math.log(likelihood(model, c)));
    }
    return new Column(charset, logarithms);
  }

  private static double likelihood(LetterModel model, char c) {
    Double share = model.share().get(c);
    if (share != null) {
      return share;
    }
    Double ofCapital = model.share().get(Character.toLowerCase(c));
    if (ofCapital != null) {
      return ofCapital * CAPITAL;
    }
    if (COMMON_SIGNS.indexOf(c) >= 0) {
      return PUNCTUATION;
    }
    if (RARE_SIGNS.indexOf(c) >= 0) {
      return RARE_SIGN;
    }
    return c == '\uFFFD' || Character.isISOControl(c) ? IMPOSSIBLE : UNEXPECTED;
  }
}
