package dev.stancewatch.reading.attribution;

import dev.stancewatch.core.statement.Span;
import java.util.List;
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

  public boolean isNested() {
    return nestedIn >= 0;
  }
}
