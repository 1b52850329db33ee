package dev.stancewatch.reading.attribution;

import dev.stancewatch.core.statement.Span;
import dev.stancewatch.reading.text.Document;
import dev.stancewatch.reading.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Votes whose matter an earlier sentence moved, as minutes print them: "The proposal to raise the
/// rate was adopted. Ms Holmvik voted against." Stateless; threads may share it.
public final class Votes {
  private static final String PAPER =
      "(?:proposal|motion|amendment|resolution|recommendation|submission|request|bill|draft|plan)";

  /// What is voted on: "the proposal to ...", "moved that ...".
  private static final Pattern MATTER =
      Pattern.compile(
          "\\b[Tt]he "
              + PAPER
              + " (?:to|that|for|of) .+?(?= (?:was|were|is|had|has|fell|failed|found|came|received)"
              + " |[.;,]|$)|(?<=\\b(?:moved|proposed|recommended|submitted|requested|suggested)"
              + " )that [^.;]+");

  /// Words after "against" that only point to what is voted on.
  private static final Set<String> POINTING =
      Set.of("it", "them", "this", "the", "that", "proposal", "motion", "amendment", "submission");

  /// How many sentences back the matter may stand.
  private static final int REACH = 8;

  private Votes() {}

  /// The votes of a document, each with who voted as its source and the matter as its content.
  public static List<Attribution> of(Document document) {
    List<Attribution> votes = new ArrayList<>();
    for (int number = 0; number < document.sentences().size(); number++) {
      Sentence sentence = document.sentences().get(number);
      for (int i = 1; i < sentence.size() && !sentence.quoted(); i++) {
        Range cue = cue(sentence, i);
        Range source = cue == null ? null : SourceFinder.subject(sentence, i);
        Optional<Span> matter = source == null ? Optional.empty() : matter(document, number);
        if (cue != null && source != null && matter.isPresent()) {
          Span voter = Spans.of(document, sentence, source);
          Span voted = Spans.of(document, sentence, cue);
          votes.add(new Attribution(voter, voted, List.of(matter.get()), false, -1));
        }
      }
    }
    return votes;
  }

  /// Whether the content of an attribution is a matter voted on elsewhere in the text.
  public static boolean isVote(Document document, Attribution attribution, Sentence sentence) {
    return !attribution.quoted()
        && document.place(attribution.content().getLast().end()) <= sentence.begin();
  }

  /// "voted against", "voted in favour", with nothing behind that says on what.
  private static @Nullable Range cue(Sentence sentence, int i) {
    if (!sentence.get(i).is("voted") || i + 1 >= sentence.size()) {
      return null;
    }
    boolean favour =
        i + 2 < sentence.size()
            && sentence.get(i + 1).is("in")
            && (sentence.get(i + 2).is("favour") || sentence.get(i + 2).is("favor"));
    boolean plain = sentence.get(i + 1).is("against") || sentence.get(i + 1).is("for");
    if (!favour && !plain) {
      return null;
    }
    int end = favour ? i + 3 : i + 2;
    int rest = end;
    while (rest < sentence.size() && POINTING.contains(sentence.get(rest).lower())) {
      rest++;
    }
    boolean ends =
        rest >= sentence.size()
            || sentence.get(rest).hasTag("PUNCT")
            || sentence.get(rest).hasTag("CCONJ")
            || sentence.get(rest).hasTag("SCONJ");
    return ends ? new Range(i, end) : null;
  }

  private static Optional<Span> matter(Document document, int vote) {
    for (int i = vote - 1; i >= Math.max(0, vote - REACH); i--) {
      Sentence sentence = document.sentences().get(i);
      Matcher matcher = MATTER.matcher(document.text()).region(sentence.begin(), sentence.end());
      if (!sentence.quoted() && matcher.find()) {
        return Optional.of(document.span(matcher.start(), matcher.end()));
      }
    }
    return Optional.empty();
  }
}
