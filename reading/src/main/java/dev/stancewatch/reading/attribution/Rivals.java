package dev.stancewatch.reading.attribution;

import dev.stancewatch.reading.text.Sentence;
import dev.stancewatch.reading.text.Token;
import java.util.List;

/// Where the next speaker of a sentence takes over: what Marsh replied in "Quill said so, but Marsh
/// replied: ..." is not what Quill said. Stateless; threads may share it.
final class Rivals {
  private Rivals() {}

  /// Where the next verb that may quote begins, with its own subject; the end of the sentence if
  /// there is none. The verb of a relative clause ("reporters who asked") is none.
  static int begin(Sentence sentence, List<Cue> all, int index) {
    int from = all.get(index).range().end();
    for (int i = index + 1; i < all.size(); i++) {
      Cue next = all.get(i);
      boolean quotes = next.kind() == Cue.Kind.FINITE && next.entry().has(Frame.QUOTATION);
      Range own = quotes ? SourceFinder.own(sentence, next) : null;
      if (own != null && !isRelative(sentence, next)) {
        int begin = own.begin() < from ? next.range().begin() : own.begin();
        return behindQuotation(sentence, Math.min(begin, next.range().begin()));
      }
    }
    return sentence.size();
  }

  private static boolean isRelative(Sentence sentence, Cue cue) {
    int before = cue.range().begin() - 1;
    return before >= 0
        && (Words.RELATIVE.contains(sentence.get(before).lower())
            || sentence.get(before).is("that"));
  }

  /// A quotation right before somebody who "said" is that speaker's: "A," Quill said, "B," he
  /// added.
  private static int behindQuotation(Sentence sentence, int begin) {
    int before = begin - 1;
    while (before > 0 && sentence.get(before).is(",")) {
      before--;
    }
    return before > 0 && sentence.get(before).isQuote() ? before : begin;
  }

  /// The begin of a rival that "and" or "but" sets apart or whose subject stands before; otherwise
  /// the end of the sentence, since the rival may be spoken of in what is said.
  static int joined(Sentence sentence, int rival) {
    if (rival == 0 || rival >= sentence.size()) {
      return sentence.size();
    }
    Token before = sentence.get(rival - 1);
    if (before.hasTag("CCONJ")) {
      return rival - 1;
    }
    return sentence.get(rival).isVerbal() ? rival : sentence.size();
  }
}
