package dev.stancewatch.reading.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An attribution found inside one sentence, by units.
///
/// @param source `null` if the sentence names none
/// @param quoted whether the content is a quotation that stands for itself
record Found(Cue cue, @Nullable Range source, List<Range> content, boolean quoted) {
  Found {
    content = List.copyOf(content);
  }
}
