package dev.stancewatch.reading.attribution;

import dev.stancewatch.core.statement.Span;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who says what in a text. All places are code points.
///
/// @param source the words that name who says it, or `null` if the text names none
/// @param cue the words that signal it ("said", "demand for"), or `null` in free indirect speech
/// @param content what is said, in one or more stretches, without "that" and outer quotation marks
/// @param quoted whether all of the content is a quotation
/// @param nestedIn place in the same list of the attribution whose content holds this one, or -1
public record Attribution(
    @Nullable Span source, @Nullable Span cue, List<Span> content, boolean quoted, int nestedIn) {
  public Attribution {
    if (content.isEmpty()) {
      throw new IllegalArgumentException("an attribution has content");
    }
    content = List.copyOf(content);
  }

  /// From the first of source, cue and content to the last.
  public Span hull() {
    List<Span> all =
        Stream.concat(content.stream(), Stream.of(source, cue).filter(Objects::nonNull)).toList();
    return new Span(
        all.stream().mapToInt(Span::begin).min().orElseThrow(),
        all.stream().mapToInt(Span::end).max().orElseThrow());
  }

  public boolean isNested() {
    return nestedIn >= 0;
  }
}
