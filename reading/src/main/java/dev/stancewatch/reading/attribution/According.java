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
      int start = after < end && sentence.get(after).is(",") ? after + 1 : after;
      return one(start, end);
    }
    int from = ContentEnd.clauseBegin(sentence, begin);
    int to = sentence.get(begin - 1).is(",") ? begin - 1 : begin;
    List<Range> content = new ArrayList<>(one(from, to));
    int after = Math.max(source.end(), cue.range().end());
    int rest = after + 1;
    if (rest < end && sentence.get(after).is(",") && ContentEnd.goesOn(sentence, rest, end)) {
      content.addAll(one(rest, end));
    }
    return content;
  }

  private static List<Range> one(int begin, int end) {
    return end > begin ? List.of(new Range(begin, end)) : List.of();
  }
}
