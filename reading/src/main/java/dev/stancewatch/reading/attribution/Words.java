package dev.stancewatch.reading.attribution;

import dev.stancewatch.reading.text.Calendar;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Closed word classes of English.
final class Words {
  static final Set<String> BE =
      Set.of("is", "are", "was", "were", "be", "been", "being", "am", "'s", "'re", "'m");
  static final Set<String> REMAIN = Set.of("remain", "remains", "remained");

  /// Verbs before "in favour of" and "against".
  static final Set<String> SPOKE =
      Set.of("speak", "speaks", "spoke", "spoken", "came", "comes", "come", "declared");

  /// What "in her ..." may be.
  static final Set<String> OPINIONS =
      Set.of("opinion", "view", "judgement", "judgment", "eyes", "estimation", "words");

  static final Set<String> AUXILIARY =
      Set.of(
          "is", "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "having",
          "do", "does", "did", "will", "would", "can", "could", "may", "might", "must", "should",
          "shall", "'ll", "'ve", "'d", "'re", "'m", "wo", "ca", "sha");
  static final Set<String> NEGATION = Set.of("not", "n't", "never");
  static final Set<String> CATENATIVE =
      Set.of(
          "continues",
          "continue",
          "continued",
          "continuing",
          "appears",
          "appear",
          "appeared",
          "seems",
          "seem",
          "seemed",
          "come",
          "came",
          "comes",
          "began",
          "begun",
          "begins",
          "used",
          "like",
          "prepared",
          "ready",
          "willing",
          "unwilling",
          "reluctant");
  static final Set<String> ASPECT =
      Set.of(
          "stopped",
          "stop",
          "stops",
          "started",
          "start",
          "starts",
          "began",
          "begun",
          "kept",
          "keeps",
          "keep",
          "continued");

  /// Words that open a question that is told: "asked whether".
  static final Set<String> QUESTION =
      Set.of("whether", "how", "why", "what", "if", "when", "where", "who");

  static final Set<String> RELATIVE = Set.of("who", "which", "whom", "whose", "where");
  static final Set<String> DAYS =
      Stream.concat(
              Calendar.WEEKDAYS.stream(), Stream.of("today", "yesterday", "tomorrow", "tonight"))
          .collect(Collectors.toUnmodifiableSet());
  static final Set<String> TIME_NOUNS =
      Set.of(
          "week",
          "month",
          "year",
          "morning",
          "afternoon",
          "evening",
          "night",
          "day",
          "days",
          "weekend",
          "spring",
          "summer",
          "autumn",
          "winter",
          "fall");
  static final Set<String> POSSESSIVE =
      Set.of("his", "her", "its", "their", "our", "my", "your", "whose");
  static final Set<String> SUBJECT_PRONOUN =
      Set.of(
          "he",
          "she",
          "it",
          "they",
          "we",
          "i",
          "you",
          "this",
          "these",
          "those",
          "some",
          "many",
          "others",
          "both",
          "all",
          "most",
          "several",
          "one",
          "everyone",
          "nobody",
          "none");
  static final Set<String> NP_PREPOSITION =
      Set.of(
          "of",
          "for",
          "in",
          "at",
          "from",
          "to",
          "on",
          "with",
          "against",
          "under",
          "near",
          "between",
          "de",
          "over",
          "about",
          "than",
          "into",
          "behind",
          "representing",
          "including",
          "aboard",
          "across",
          "among",
          "along",
          "around",
          "inside",
          "outside",
          "beside",
          "beyond");

  /// Words that open an adverbial clause or phrase after a thing that is announced.
  static final Set<String> TAIL =
      Set.of(
          "following",
          "after",
          "amid",
          "as",
          "while",
          "when",
          "before",
          "because",
          "during",
          "although",
          "though",
          "but",
          "since",
          "despite",
          "unless",
          "until",
          "whereas");

  private Words() {}
}
