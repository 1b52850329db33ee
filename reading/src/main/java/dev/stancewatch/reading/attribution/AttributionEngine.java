package dev.stancewatch.reading.attribution;

import dev.stancewatch.core.statement.Span;
import dev.stancewatch.reading.text.Document;
import dev.stancewatch.reading.text.Sentence;
import dev.stancewatch.reading.text.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds every attribution of a text. Immutable; threads may share it.
public final class AttributionEngine {
  private final CueFinder cues;

  private AttributionEngine(CueFinder cues) {
    this.cues = cues;
  }

  /// Loads the lexicon, once per process.
  public static AttributionEngine load() {
    return new AttributionEngine(new CueFinder(CueLexicon.load()));
  }

  /// All attributions, in the order of the text; one inside another comes after it.
  public List<Attribution> find(Document document) {
    List<Draft> drafts = new ArrayList<>();
    int paragraph = -1;
    Continuation continuation = Continuation.NONE;
    for (Sentence sentence : document.sentences()) {
      if (sentence.quoted()) {
        addAll(document, sentence, drafts);
        continue;
      }
      if (sentence.paragraph() != paragraph) {
        paragraph = sentence.paragraph();
        continuation = continuation.acrossParagraph();
      }
      int first = drafts.size();
      addAll(document, sentence, drafts);
      continuation = Quotes.link(document, sentence, drafts, first, continuation);
    }
    return Nesting.arrange(drafts);
  }

  private void addAll(Document document, Sentence sentence, List<Draft> drafts) {
    for (Found found : inSentence(sentence)) {
      drafts.add(draft(document, sentence, found));
    }
  }

  private List<Found> inSentence(Sentence sentence) {
    List<Found> found = new ArrayList<>();
    List<Cue> all = cues.in(sentence);
    for (int i = 0; i < all.size(); i++) {
      Cue cue = all.get(i);
      Range source = SourceFinder.of(sentence, cue, found);
      int rival = Rivals.begin(sentence, all, i);
      int limit = Math.min(limit(sentence, all, i), tagBegin(sentence, all, i));
      limit = Math.min(limit, Rivals.joined(sentence, rival));
      limit = Math.min(limit, Relatives.end(sentence, cue));
      List<Range> content = ContentFinder.of(sentence, cue, source, limit, rival);
      if (!content.isEmpty() && accepts(sentence, cue, source)) {
        boolean quoted = content.stream().allMatch(part -> sentence.get(part.begin()).isQuote());
        found.add(new Found(cue, source, content, quoted));
      }
    }
    return found;
  }

  private static boolean accepts(Sentence sentence, Cue cue, @Nullable Range source) {
    if (source != null && isReducedRelative(sentence, cue, source)) {
      return false;
    }
    return switch (cue.kind()) {
      case PASSIVE -> true;
      case NOUN, ACCORDING, GERUND, FINITE -> source != null;
    };
  }

  /// "outlining policies intended to help": the would-be subject is the object of another verb.
  private static boolean isReducedRelative(Sentence sentence, Cue cue, Range source) {
    boolean bare =
        cue.kind() == Cue.Kind.FINITE
            && cue.range().begin() == cue.head()
            && sentence.get(cue.head()).lower().endsWith("ed");
    if (!bare || source.begin() == 0 || source.end() != cue.head()) {
      return false;
    }
    Token before = sentence.get(source.begin() - 1);
    return (before.hasTag("VERB") && before.lower().endsWith("ing"))
        || (before.hasTag("ADP") && !before.is("as"));
  }

  /// Where a later "..., the minister told reporters" begins: what stands before it is hers.
  private static int tagBegin(Sentence sentence, List<Cue> all, int index) {
    for (int i = index + 1; i < all.size(); i++) {
      Range source = SourceFinder.of(sentence, all.get(i), List.of());
      if (source != null && ContentFinder.tagsClauseBefore(sentence, all.get(i), source)) {
        return source.begin() - 1;
      }
    }
    return sentence.size();
  }

  /// Content ends where the next verb with the same source begins; one that is joined to a verb
  /// with a subject of its own has that source.
  private static int limit(Sentence sentence, List<Cue> all, int index) {
    boolean another = false;
    for (int i = index + 1; i < all.size(); i++) {
      Cue next = all.get(i);
      int begin = next.range().begin();
      if (begin == 0) {
        continue;
      }
      Token before = sentence.get(begin - 1);
      boolean gerund = next.kind() == Cue.Kind.GERUND && before.is(",");
      boolean joined =
          !another
              && next.kind() == Cue.Kind.FINITE
              && before.hasTag("CCONJ")
              && sameTense(sentence, all.get(index), next);
      if (gerund || joined) {
        return begin - 1;
      }
      another |= next.kind() == Cue.Kind.FINITE && SourceFinder.own(sentence, next) != null;
    }
    return sentence.size();
  }

  private static boolean sameTense(Sentence sentence, Cue a, Cue b) {
    String tense = tense(sentence.get(a.range().begin()).lower());
    return !tense.equals("modal") && tense.equals(tense(sentence.get(b.range().begin()).lower()));
  }

  private static String tense(String first) {
    return switch (first) {
      case "will", "would", "can", "could", "may", "might", "must", "should", "'ll", "'d" ->
          "modal";
      case "has", "have" -> "perfect";
      case "had" -> "pluperfect";
      case "is", "are", "does", "do" -> "present";
      case "was", "were", "did" -> "past";
      default -> first.endsWith("s") ? "present" : "past";
    };
  }

  private static Draft draft(Document document, Sentence sentence, Found found) {
    Span cue = Spans.of(document, sentence, found.cue().range());
    Range source = found.source();
    Span named = source == null ? null : Spans.of(document, sentence, source);
    List<Span> content =
        found.content().stream().map(part -> Spans.ofContent(document, sentence, part)).toList();
    return new Draft(named, cue, new ArrayList<>(content), found.quoted());
  }
}
