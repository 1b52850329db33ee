package dev.stancewatch.reading.attribution;

import dev.stancewatch.core.statement.Span;
import dev.stancewatch.reading.text.Document;
import dev.stancewatch.reading.text.Sentence;
import dev.stancewatch.reading.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Gives quotations without a cue of their own to the speaker before, or leaves them without one.
/// Stateless; threads may share it.
final class Quotes {
  private Quotes() {}

  /// Links the quotations of one sentence and says with whom the next may go on.
  static Continuation link(
      Document document, Sentence sentence, List<Draft> drafts, int first, Continuation before) {
    Continuation now = before;
    int from = first;
    for (Token unit : sentence.tokens()) {
      if (!unit.isQuote()) {
        continue;
      }
      Span span = Spans.trimmed(document, unit.begin(), unit.end());
      int owner = owner(drafts, from, span);
      boolean open = !unit.form().endsWith("\"") && !unit.form().endsWith("\u201d");
      if (owner >= 0 && begunBefore(drafts, from, now)) {
        List<Span> begun = drafts.remove(now.draft()).content();
        from--;
        drafts.get(owner - 1).content().addAll(0, begun);
        now = new Continuation(owner - 1, open);
      } else if (owner >= 0) {
        now = new Continuation(owner, open);
      } else if (now.draft() >= 0
          && drafts.get(now.draft()).quoted()
          && !isSpokenByAnother(document, sentence, drafts.get(now.draft()))) {
        drafts.get(now.draft()).content().add(span);
        now = new Continuation(now.draft(), open);
      } else if (sentence.size() == 1) {
        drafts.add(new Draft(null, null, new ArrayList<>(List.of(span)), true));
        now = new Continuation(drafts.size() - 1, open);
      }
    }
    boolean plain = sentence.tokens().stream().noneMatch(Token::isQuote);
    return plain ? Continuation.NONE : now;
  }

  /// Whether a quotation without a speaker was left open by an earlier paragraph: it is one with
  /// the next, whose speaker is named.
  private static boolean begunBefore(List<Draft> drafts, int from, Continuation now) {
    return now.open()
        && now.draft() >= 0
        && now.draft() < from
        && drafts.get(now.draft()).source() == null
        && drafts.get(now.draft()).cue() == null;
  }

  /// Whether a sentence around a quotation has a subject of its own: "Marsh waved a paper: ...".
  private static boolean isSpokenByAnother(Document document, Sentence sentence, Draft draft) {
    Optional<Subjects.Subject> subject = Subjects.find(sentence);
    if (subject.isEmpty() || subject.get().isPronoun(sentence)) {
      return false;
    }
    int begin = sentence.get(subject.get().begin()).begin();
    int end = sentence.get(subject.get().end() - 1).end();
    String words = document.text().substring(begin, end);
    String known = draft.source() == null ? "" : draft.source().of(document.text());
    return !known.contains(words) && (known.isEmpty() || !words.contains(known));
  }

  private static int owner(List<Draft> drafts, int first, Span quotation) {
    for (int i = first; i < drafts.size(); i++) {
      if (drafts.get(i).content().stream().anyMatch(part -> part.contains(quotation))) {
        return i;
      }
    }
    return -1;
  }
}
