package dev.stancewatch.reading;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.statement.Span;
import dev.stancewatch.reading.attribution.Attribution;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class AttributionsProperties {
  private static final Attributions ATTRIBUTIONS = Attributions.load();

  @Property(tries = 300)
  void find_anyText_givesSpansInsideIt(@ForAll String text) {
    check(text);
  }

  @Property(tries = 300)
  void find_anyJumbleOfReportersWords_givesSpansInsideIt(@ForAll("jumbles") String text) {
    check(text);
  }

  @Provide
  Arbitrary<String> jumbles() {
    return Arbitraries.of(
            "said",
            "\"",
            "that",
            ",",
            ".",
            "\n\n",
            "Quill",
            "he",
            "according to",
            "the mayor",
            "who",
            "called for",
            "rejected",
            "\u201c",
            "\u201d",
            "was",
            "by",
            "and",
            "\uD83D\uDE80",
            "its",
            "demand",
            "for",
            "a truce",
            "while",
            "told",
            "reporters",
            "on Monday",
            "?",
            "-",
            "'s")
        .list()
        .ofMaxSize(60)
        .map(words -> String.join(" ", words));
  }

  private static void check(String text) {
    int length = text.codePointCount(0, text.length());
    List<Attribution> found = ATTRIBUTIONS.find(text);
    for (Attribution attribution : found) {
      List<Span> spans = new ArrayList<>(attribution.content());
      if (attribution.source() != null) {
        spans.add(attribution.source());
      }
      if (attribution.cue() != null) {
        spans.add(attribution.cue());
      }
      for (Span span : spans) {
        assertTrue(span.end() <= length, "a span past the text");
        assertFalse(span.of(text).isEmpty(), "an empty span");
      }
      assertTrue(
          attribution.nestedIn() < found.indexOf(attribution)
              || attribution.nestedIn() < found.size());
    }
  }
}
