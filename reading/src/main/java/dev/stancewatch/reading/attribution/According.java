package dev.stancewatch.reading.attribution;

import dev.stancewatch.reading.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands before or after "according to". Stateless; threads may share it.
final class According {
  private According() {}

  static List<Range> content(Sentence sentence, Cue cue, @Nullable Range source) {
    if (source == null) {
      return List.of();
    }
    int end = ContentEnd.withoutStop(sentence);
    int begin = cue.range().begin();
    boolean leads = begin == 0 || (begin == 1 && sentence.get(0).isCapitalized());
    if (leads) {
      int after = Math.max(source.end(), cue.range().end());
      int start = behindAside(sentence, after, end);
      return one(start, end);
    }
    int from = ContentEnd.clauseBegin(sentence, begin);
    int to = sentence.get(begin - 1).is(",") ? begin - 1 : begin;
    List<Range> content = new ArrayList<>(one(from, to));
    int after = Math.max(source.end(), cue.range().end());
    int rest = after + 1;
    if (rest < end && sentence.get(after).is(",") && goesOn(sentence, rest, end)) {
      content.addAll(one(sentence.get(rest).hasTag("CCONJ") ? rest + 1 : rest, end));
    }
    return content;
  }

  /// Whether the report goes on behind its source: "..., and quarrelled"; not "..., and growers
  /// want".
  private static boolean goesOn(Sentence sentence, int rest, int end) {
    boolean joined = sentence.get(rest).hasTag("CCONJ");
    return ContentEnd.goesOn(sentence, rest, end)
        && (!joined || (rest + 1 < sentence.size() && sentence.get(rest + 1).isVerbal()));
  }

  /// Past the comma, or past ", who led the search,".
  private static int behindAside(Sentence sentence, int after, int end) {
    if (after + 1 >= end || !sentence.get(after).is(",")) {
      return after;
    }
    int i = after + 1;
    if (Words.RELATIVE.contains(sentence.get(i).lower())) {
      while (i < end && !sentence.get(i).is(",")) {
        i++;
      }
      return Math.min(end, i + 1);
    }
    return i;
  }

  private static List<Range> one(int begin, int end) {
    return end > begin ? List.of(new Range(begin, end)) : List.of();
  }
}
