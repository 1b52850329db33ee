package dev.stancewatch.reading.attribution;

import dev.stancewatch.reading.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The quotations that stand beside a cue. Stateless; threads may share it.
final class Quoted {
  private Quoted() {}

  /// @param limit first unit that cannot belong to them
  static List<Range> of(Sentence sentence, Cue cue, @Nullable Range source, int limit) {
    if (!cue.entry().has(Frame.QUOTATION)) {
      return List.of();
    }
    int left = source == null ? cue.range().begin() : Math.min(source.begin(), cue.range().begin());
    int right = source == null ? cue.range().end() : Math.max(source.end(), cue.range().end());
    List<Range> quotations = new ArrayList<>();
    int before = left - 1;
    boolean joined = false;
    while (before >= 0
        && (sentence.get(before).is(",")
            || sentence.get(before).hasTag("ADV")
            || sentence.get(before).hasTag("CCONJ"))) {
      joined |= sentence.get(before).hasTag("CCONJ");
      before--;
    }
    boolean other = false;
    for (int i = right; i < limit && !other; i++) {
      if (sentence.get(i).isQuote()) {
        quotations.add(new Range(i, i + 1));
      } else {
        other = sentence.get(i).is("that") || sentence.get(i).is(";");
      }
    }
    boolean first = before >= 0 && sentence.get(before).isQuote();
    if (first && (quotations.isEmpty() || !joined)) {
      quotations.addFirst(new Range(before, before + 1));
    }
    return quotations;
  }
}
