package dev.stancewatch.reading.attribution;

import dev.stancewatch.core.statement.Span;
import dev.stancewatch.reading.text.Document;
import dev.stancewatch.reading.text.Sentence;
import dev.stancewatch.reading.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Votes on what was moved before, in the sentence itself or an earlier one, as minutes print them:
/// "The proposal to raise the rate was adopted. Ms Holmvik voted against." Whoever a rule is not
/// sure of has not voted. One finder reads one document; threads may not share it.
public final class Votes {
  private static final String PAPER =
      "(?<paper>proposal|motion|amendment|resolution|recommendation|submission|bill)";

  /// What is voted on, up to what became of it: "proposal to ...", "moved that ...".
  private static final Pattern MATTER =
      Pattern.compile(
          "\\b"
              + PAPER
              + " (?:to|that|for)\\s[^\\n"
              + "]{1,240}?(?=(?<!\\bthat|\\bwhich|\\bwho)\\s(?:was|were|is|had|has|fell|failed|found|came|received|passed|lost|carried|won|would|got)\\b|[.;,](?!\\d)|$)|(?<=\\b(?:moved|proposed|recommended|submitted)\\s)that\\s(?:[^\\n"
              + ".;]|\\.(?=\\d)){1,240}");

  /// A paper that is spoken of for the first time, but not of what it wants.
  private static final Pattern ANOTHER =
      Pattern.compile("(?:\\b[Aa]n?|\\b[Aa]nother|\\b[Ss]econd|'s|\u2019s) (?:\\w+ )?" + PAPER);

  private static final Set<String> POINTING = Set.of("it", "them", "this", "the", "that");
  private static final Set<String> NOBODY = Set.of("neither", "no", "none", "nobody", "not", "few");

  /// What makes a vote one that was not cast, or one that somebody else tells of.
  private static final Set<String> SUBORDINATING =
      Set.of("if", "whether", "unless", "that", "had", "should", "were", "nor", "neither");

  /// How many sentences back the matter may stand.
  private static final int REACH = 6;

  private final Document document;
  private final Map<Integer, Optional<Span>> matters = new HashMap<>();

  private Votes(Document document) {
    this.document = document;
  }

  /// The votes of a document, each with who voted as its source and the matter as its content.
  public static List<Attribution> of(Document document) {
    return new Votes(document).find();
  }

  private List<Attribution> find() {
    List<Attribution> votes = new ArrayList<>();
    for (int number = 0; number < document.sentences().size(); number++) {
      Sentence sentence = document.sentences().get(number);
      for (int i = 1; i < sentence.size() && !sentence.quoted(); i++) {
        Range cue = sentence.get(i).is("voted") ? cue(sentence, i) : null;
        Range voter = cue == null ? null : voter(sentence, i);
        if (cue != null && voter != null) {
          String paper = pointed(sentence, cue.end());
          matter(number, voter, paper)
              .ifPresent(
                  matter ->
                      votes.add(
                          new Attribution(
                              Spans.of(document, sentence, voter),
                              Spans.of(document, sentence, cue),
                              List.of(matter),
                              false,
                              -1)));
        }
      }
    }
    return votes;
  }

  /// "voted against", "voted on Tuesday in favour of", with nothing behind that says on what.
  private static @Nullable Range cue(Sentence sentence, int verb) {
    int i = Phrases.timeEnd(sentence, verb + 1);
    boolean favour =
        is(sentence, i, "in") && (is(sentence, i + 1, "favour") || is(sentence, i + 1, "favor"));
    if (!favour && !is(sentence, i, "against") && !is(sentence, i, "for")) {
      return null;
    }
    int end = favour ? i + 2 : i + 1;
    end = favour && is(sentence, end, "of") ? end + 1 : end;
    int rest = end;
    while (rest < sentence.size() && POINTING.contains(sentence.get(rest).lower())) {
      rest++;
    }
    rest = rest < sentence.size() && sentence.get(rest).lower().matches(PAPER) ? rest + 1 : rest;
    boolean ends =
        rest >= sentence.size()
            || sentence.get(rest).hasTag("PUNCT")
            || sentence.get(rest).hasTag("CCONJ")
            || sentence.get(rest).is("because");
    return ends ? new Range(verb, end) : null;
  }

  /// The subject of a vote that was cast: first in its sentence or after a mark or "and", nothing
  /// before it that makes it a condition, a report or an exception.
  private static @Nullable Range voter(Sentence sentence, int verb) {
    int group = is(sentence, verb - 1, "has") || is(sentence, verb - 1, "have") ? verb - 1 : verb;
    Token before = sentence.get(Math.max(0, group - 1));
    if (before.hasTag("AUX") || before.hasTag("ADV") || before.is("to")) {
      return null;
    }
    Range voter = SourceFinder.subject(sentence, group);
    if (voter == null || NOBODY.contains(sentence.get(voter.begin()).lower())) {
      return null;
    }
    for (int i = 0; i < voter.end(); i++) {
      Token token = sentence.get(i);
      boolean conditional = i < voter.begin() && token.hasTag("SCONJ");
      if (conditional || SUBORDINATING.contains(token.lower()) || token.isQuote()) {
        return null;
      }
    }
    Token lead = voter.begin() == 0 ? sentence.get(0) : sentence.get(voter.begin() - 1);
    boolean free = voter.begin() == 0 || lead.hasTag("PUNCT") || lead.is("and");
    return free ? voter : null;
  }

  /// The paper that "voted for the amendment" points to, or an empty string.
  private static String pointed(Sentence sentence, int from) {
    for (int i = from; i < Math.min(sentence.size(), from + 2); i++) {
      if (sentence.get(i).lower().matches(PAPER)) {
        return sentence.get(i).lower();
      }
    }
    return "";
  }

  private Optional<Span> matter(int vote, Range voter, String paper) {
    for (int i = vote; i >= Math.max(0, vote - REACH); i--) {
      Sentence sentence = document.sentences().get(i);
      int end = i == vote ? sentence.get(voter.begin()).begin() : sentence.end();
      Optional<Span> matter =
          i == vote ? matterIn(sentence, end) : matters.computeIfAbsent(i, this::matterIn);
      if (matter.isPresent()) {
        String words = matter.get().of(document.text());
        boolean same = paper.isEmpty() || words.startsWith(paper) || words.startsWith("that");
        return same ? matter : Optional.empty();
      }
      Matcher another = ANOTHER.matcher(document.text());
      if (another.region(sentence.begin(), end).find()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Span> matterIn(int number) {
    Sentence sentence = document.sentences().get(number);
    return matterIn(sentence, sentence.end());
  }

  /// The last matter that a sentence names before a place.
  private Optional<Span> matterIn(Sentence sentence, int end) {
    Matcher matcher = MATTER.matcher(document.text()).region(sentence.begin(), end);
    Optional<Span> last = Optional.empty();
    while (!sentence.quoted() && matcher.find()) {
      last = Optional.of(document.span(matcher.start(), matcher.end()));
    }
    return last;
  }

  private static boolean is(Sentence sentence, int i, String word) {
    return i >= 0 && i < sentence.size() && sentence.get(i).is(word);
  }
}
