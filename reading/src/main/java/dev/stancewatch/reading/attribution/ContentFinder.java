package dev.stancewatch.reading.attribution;

import dev.stancewatch.reading.text.Sentence;
import dev.stancewatch.reading.text.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds what is said. Stateless; threads may share it.
final class ContentFinder {
  /// Longest phrase between a verb and the "that" of its clause, in words.
  private static final int MAX_PHRASE = 8;

  private ContentFinder() {}

  /// The content of a cue; empty if none fits.
  ///
  /// @param limit first unit that cannot belong to it
  /// @param rival where somebody else begins to speak, so that no quotation behind belongs to it
  static List<Range> of(Sentence sentence, Cue cue, @Nullable Range source, int limit, int rival) {
    return switch (cue.kind()) {
      case ACCORDING -> According.content(sentence, cue, source);
      case NOUN -> NominalCues.content(sentence, cue, limit);
      case PASSIVE -> ofPassive(sentence, cue, source, limit);
      case GERUND, FINITE -> ofVerb(sentence, cue, source, limit, rival);
    };
  }

  private static List<Range> ofVerb(
      Sentence sentence, Cue cue, @Nullable Range source, int limit, int rival) {
    List<Range> quoted = Quoted.of(sentence, cue, source, rival);
    if (!quoted.isEmpty()) {
      return quoted;
    }
    List<Range> named = Relatives.cleft(sentence, cue, source, limit);
    if (!named.isEmpty()) {
      return named;
    }
    List<Range> relative = Relatives.content(sentence, cue, source);
    if (!relative.isEmpty()) {
      return relative;
    }
    if (tagsClauseBefore(sentence, cue, source)) {
      List<Range> before = aside(sentence, cue, source);
      if (!before.isEmpty()) {
        return before;
      }
    }
    int after =
        source != null && source.begin() == cue.range().end() ? source.end() : cue.range().end();
    List<Range> right = right(sentence, cue, after, limit);
    if (!right.isEmpty()) {
      return right;
    }
    return aside(sentence, cue, source);
  }

  private static List<Range> right(Sentence sentence, Cue cue, int after, int limit) {
    CueEntry entry = cue.entry();
    int start = Asides.skip(sentence, after, limit);
    if (start >= limit) {
      return List.of();
    }
    boolean joined = cue.range().end() > cue.head() + 1;
    if (entry.has(Frame.HEARER)) {
      return ofHearer(sentence, cue, start, limit);
    }
    boolean withThat = entry.has(Frame.CLAUSE) || entry.has(Frame.THAT);
    int that = withThat ? that(sentence, start, limit) : -1;
    if (that >= 0) {
      return one(that + 1, ContentEnd.of(sentence, that + 1, limit, true));
    }
    boolean question = withThat && Words.QUESTION.contains(sentence.get(start).lower());
    if (question && entry.has(Frame.QUOTATION)) {
      return one(start, ContentEnd.of(sentence, start, limit, true));
    }
    if (sentence.get(start).is("to")
        && entry.skipped().contains("to")
        && entry.has(Frame.INFINITIVE)) {
      return one(start, ContentEnd.of(sentence, start, limit, false));
    }
    if (entry.skipped().contains(sentence.get(start).lower())) {
      return one(start + 1, ContentEnd.of(sentence, start + 1, limit, false));
    }
    boolean clause =
        entry.has(Frame.CLAUSE) && opensClause(sentence, start, limit, entry.has(Frame.OBJECT));
    if (clause) {
      return one(start, ContentEnd.of(sentence, start, limit, true));
    }
    boolean infinitive = sentence.get(start).is("to") && entry.has(Frame.INFINITIVE);
    boolean object =
        (entry.has(Frame.OBJECT) || entry.has(Frame.DIRECTIVE) || joined)
            && opensPhrase(sentence, start);
    if (entry.has(Frame.NAMING) && object(sentence, start)) {
      return one(start, ContentEnd.of(sentence, start, limit, false));
    }
    if (infinitive || object) {
      return one(start, ContentEnd.of(sentence, start, limit, false));
    }
    return List.of();
  }

  /// The "that" which opens a clause, at once or after a phrase such as "by video link"; -1 if
  /// none.
  private static int that(Sentence sentence, int start, int limit) {
    Token first = sentence.get(start);
    boolean phrase = first.hasTag("ADP") || first.hasTag("ADV") || first.is("to");
    int reach = phrase ? Math.min(limit, start + MAX_PHRASE) : start + 1;
    for (int i = start; i < reach; i++) {
      Token token = sentence.get(i);
      if (token.is("that") && (i == start || !token.hasTag("DET"))) {
        return i;
      }
      if (i > start && (token.isVerbal() || token.hasTag("PUNCT") || token.isQuote())) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean object(Sentence sentence, int start) {
    return opensPhrase(sentence, start) || Phrases.isPronoun(sentence.get(start));
  }

  private static List<Range> ofHearer(Sentence sentence, Cue cue, int start, int limit) {
    int to = Math.min(limit, start + 16);
    for (int i = start; i < to; i++) {
      Token token = sentence.get(i);
      if (token.is("that") && !token.hasTag("DET")) {
        return one(i + 1, ContentEnd.of(sentence, i + 1, limit, true));
      }
      if (Words.QUESTION.contains(token.lower()) && i > start) {
        return one(i, ContentEnd.of(sentence, i, limit, true));
      }
      if (token.is("to") && i > start && i + 1 < limit && sentence.get(i + 1).hasTag("VERB")) {
        int from = cue.kind() == Cue.Kind.PASSIVE ? i : start;
        return one(from, ContentEnd.of(sentence, from, limit, false));
      }
    }
    int hearer = hearerEnd(sentence, start);
    boolean directive =
        hearer + 1 < limit && sentence.get(hearer).is("to") && sentence.get(hearer + 1).isVerbal();
    if (directive && cue.entry().has(Frame.DIRECTIVE)) {
      int from = cue.kind() == Cue.Kind.PASSIVE ? hearer : start;
      return one(from, ContentEnd.of(sentence, from, limit, false));
    }
    int next = Asides.skip(sentence, hearer, limit);
    if (next > start && next < limit && opensClause(sentence, next, limit, true)) {
      return one(next, ContentEnd.of(sentence, next, limit, true));
    }
    return List.of();
  }

  private static int hearerEnd(Sentence sentence, int start) {
    if (start < sentence.size()
        && sentence.get(start).hasTag("PRON")
        && !Words.POSSESSIVE.contains(sentence.get(start).lower())) {
      return start + 1;
    }
    return Phrases.endOfPhrase(sentence, start);
  }

  private static List<Range> ofPassive(
      Sentence sentence, Cue cue, @Nullable Range source, int limit) {
    if (source != null) {
      boolean heard = cue.entry().has(Frame.HEARER) || cue.entry().has(Frame.DIRECTIVE);
      List<Range> told = heard ? Passives.told(sentence, source.end(), limit) : List.of();
      if (!told.isEmpty()) {
        return told;
      }
      if (cue.entry().has(Frame.HEARER)) {
        return List.of();
      }
      Range subject = SourceFinder.subject(sentence, cue.range().begin());
      if (subject == null) {
        return List.of();
      }
      boolean clause = subject.last() == subject.begin() && sentence.get(subject.begin()).is("it");
      List<Range> said = clause ? Passives.told(sentence, source.end(), limit) : List.of();
      return said.isEmpty() ? List.of(subject) : said;
    }
    if (cue.entry().has(Frame.HEARER)) {
      return right(sentence, cue, cue.range().end(), limit);
    }
    return List.of();
  }

  /// "S, she said." and "S, she said, S."
  private static List<Range> aside(Sentence sentence, Cue cue, @Nullable Range source) {
    if (source == null || !(cue.entry().has(Frame.CLAUSE) || cue.entry().has(Frame.QUOTATION))) {
      return List.of();
    }
    int begin = Math.min(source.begin(), cue.range().begin());
    if (begin < 2 || !sentence.get(begin - 1).is(",")) {
      return List.of();
    }
    int from = ContentEnd.clauseBegin(sentence, begin - 1);
    List<Range> content = new ArrayList<>(one(from, begin - 1));
    int end = ContentEnd.withoutStop(sentence);
    int comma = Math.max(source.end(), cue.range().end());
    while (comma < end && !sentence.get(comma).is(",")) {
      comma++;
    }
    if (comma + 1 < end && ContentEnd.goesOn(sentence, comma + 1, end)) {
      int start = sentence.get(comma + 1).hasTag("CCONJ") ? comma + 2 : comma + 1;
      content.addAll(one(start, end));
    }
    return content;
  }

  /// "..., the minister told reporters on Tuesday": a comma before the subject and no "that" after.
  static boolean tagsClauseBefore(Sentence sentence, Cue cue, @Nullable Range source) {
    if (source == null || !cue.entry().has(Frame.QUOTATION) || cue.kind() != Cue.Kind.FINITE) {
      return false;
    }
    int begin = Math.min(source.begin(), cue.range().begin());
    if (begin < 3 || !sentence.get(begin - 1).is(",")) {
      return false;
    }
    for (int i = cue.range().end(); i < sentence.size() && !sentence.get(i).is(","); i++) {
      if (sentence.get(i).is("that") || Words.QUESTION.contains(sentence.get(i).lower())) {
        return false;
      }
    }
    boolean clause = false;
    for (int i = ContentEnd.clauseBegin(sentence, begin - 1) + 1; i < begin - 1; i++) {
      clause |= sentence.get(i).isVerbal() && !Phrases.isReducedParticiple(sentence, i);
    }
    return clause;
  }

  private static boolean opensPhrase(Sentence sentence, int i) {
    Token token = sentence.get(i);
    if (token.hasTag("ADV") && i + 1 < sentence.size()) {
      return sentence.get(i + 1).hasTag("NOUN");
    }
    return token.isNominal()
        || token.hasTag("DET")
        || token.hasTag("ADJ")
        || token.is("\"")
        || (token.hasTag("VERB") && token.lower().endsWith("ing"))
        || token.hasTag("SYM")
        || token.hasTag("X");
  }

  /// A subject with a verb after it, or a question word.
  ///
  /// @param thing whether the cue may have a thing as its content, so that what looks like a
  ///   participle is one
  private static boolean opensClause(Sentence sentence, int start, int limit, boolean thing) {
    if (Words.QUESTION.contains(sentence.get(start).lower())) {
      return true;
    }
    if (!opensPhrase(sentence, start)
        && !sentence.get(start).hasTag("ADV")
        && !sentence.get(start).hasTag("ADP")) {
      return false;
    }
    boolean relative = false;
    boolean participle = false;
    for (int i = start + 1; i < limit && !endsSubject(sentence, start, i, limit); i++) {
      Token token = sentence.get(i);
      Token before = sentence.get(i - 1);
      relative |=
          Words.RELATIVE.contains(token.lower()) || (token.is("that") && !token.hasTag("DET"));
      if (relative) {
        relative = !token.is(",");
        continue;
      }
      boolean own = !Words.RELATIVE.contains(before.lower()) && !before.is("that");
      if (own && Finites.isFinite(sentence, i)) {
        return true;
      }
      participle |= own && !thing && Finites.mayBeFinite(sentence, i);
    }
    return participle;
  }

  /// Whether no verb behind a unit can have the subject that begins at the start.
  private static boolean endsSubject(Sentence sentence, int start, int i, int limit) {
    Token token = sentence.get(i);
    boolean subordinate =
        Words.TAIL.contains(token.lower()) && (token.hasTag("SCONJ") || token.hasTag("ADP"));
    Token next = i + 1 < limit ? sentence.get(i + 1) : token;
    return (subordinate && i > start + 1)
        || token.is(";")
        || (token.is(",") && (next.hasTag("CCONJ") || next.lower().endsWith("ing")));
  }

  private static List<Range> one(int begin, int end) {
    return end > begin ? List.of(new Range(begin, end)) : List.of();
  }
}
