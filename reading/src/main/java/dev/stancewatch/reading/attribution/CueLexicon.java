package dev.stancewatch.reading.attribution;

import dev.stancewatch.reading.text.Inflections;
import dev.stancewatch.reading.text.WordLists;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The verbs and nouns that attribute, by inflected form. Immutable; threads may share it.
final class CueLexicon {
  private static final String RESOURCE = "/dev/stancewatch/reading/cues.txt";

  /// A form with the verb it belongs to.
  record VerbForm(CueEntry entry, Set<Inflection> inflections) {}

  private final Map<String, VerbForm> verbs;
  private final Map<String, CueEntry> nouns;
  private final Map<String, CueEntry> adjectives;

  private CueLexicon(
      Map<String, VerbForm> verbs, Map<String, CueEntry> nouns, Map<String, CueEntry> adjectives) {
    this.adjectives = Map.copyOf(adjectives);
    this.verbs = Map.copyOf(verbs);
    this.nouns = Map.copyOf(nouns);
  }

  static CueLexicon load() {
    Map<String, VerbForm> verbs = new HashMap<>();
    Map<String, CueEntry> nouns = new HashMap<>();
    Map<String, CueEntry> adjectives = new HashMap<>();
    for (String line : WordLists.lines(RESOURCE)) {
      String[] fields = line.split(" ", -1);
      if (fields[0].equals("adj")) {
        adjectives.put(fields[1], after(fields));
      } else if (fields[0].equals("noun")) {
        CueEntry entry = after(fields);
        nouns.put(fields[1], entry);
        nouns.put(fields[1] + "s", entry);
      } else {
        addVerb(fields, verbs);
      }
    }
    return new CueLexicon(verbs, nouns, adjectives);
  }

  Optional<VerbForm> findVerb(String form) {
    return Optional.ofNullable(verbs.get(form));
  }

  Optional<CueEntry> findAdjective(String form) {
    return Optional.ofNullable(adjectives.get(form));
  }

  private static CueEntry after(String[] fields) {
    Set<String> next = Set.of(Arrays.copyOfRange(fields, 2, fields.length));
    return new CueEntry(fields[1], Set.of(Frame.INFINITIVE), Set.of(), next);
  }

  Optional<CueEntry> findNoun(String form) {
    return Optional.ofNullable(nouns.get(form));
  }

  private static void addVerb(String[] fields, Map<String, VerbForm> verbs) {
    CueEntry entry = entry(fields[0], fields[1]);
    String past = fields.length > 2 ? fields[2] : Inflections.past(fields[0]);
    String participle = fields.length > 3 ? fields[3] : past;
    put(verbs, fields[0], entry, Inflection.BASE);
    put(verbs, Inflections.present(fields[0]), entry, Inflection.PRESENT);
    put(verbs, past, entry, Inflection.PAST);
    put(verbs, participle, entry, Inflection.PARTICIPLE);
    put(verbs, Inflections.gerund(fields[0]), entry, Inflection.GERUND);
  }

  private static void put(
      Map<String, VerbForm> verbs, String form, CueEntry entry, Inflection inflection) {
    VerbForm known = verbs.get(form);
    Set<Inflection> inflections = EnumSet.of(inflection);
    CueEntry merged = entry;
    if (known != null) {
      inflections.addAll(known.inflections());
      merged = known.entry().lemma().equals(entry.lemma()) ? merge(known.entry(), entry) : entry;
    }
    verbs.put(form, new VerbForm(merged, inflections));
  }

  private static CueEntry merge(CueEntry a, CueEntry b) {
    return new CueEntry(
        a.lemma(),
        union(a.frames(), b.frames()),
        union(a.joined(), b.joined()),
        union(a.skipped(), b.skipped()));
  }

  private static <T> Set<T> union(Set<T> a, Set<T> b) {
    Set<T> both = new HashSet<>(a);
    both.addAll(b);
    return Set.copyOf(both);
  }

  private static CueEntry entry(String lemma, String code) {
    Set<Frame> frames = EnumSet.noneOf(Frame.class);
    Set<String> joined = new HashSet<>();
    Set<String> skipped = new HashSet<>();
    List<String> parts = new ArrayList<>(List.of(code.split("(?=[+-])", -1)));
    for (String part : parts) {
      if (part.startsWith("+")) {
        joined.add(part.substring(1));
      } else if (part.startsWith("-")) {
        skipped.add(part.substring(1));
      } else {
        part.chars().forEach(letter -> frames.add(frame(letter)));
      }
    }
    return new CueEntry(lemma, Set.copyOf(frames), Set.copyOf(joined), Set.copyOf(skipped));
  }

  private static Frame frame(int letter) {
    return switch (letter) {
      case 'c' -> Frame.CLAUSE;
      case 't' -> Frame.THAT;
      case 'q' -> Frame.QUOTATION;
      case 'n' -> Frame.OBJECT;
      case 'i' -> Frame.INFINITIVE;
      case 'd' -> Frame.DIRECTIVE;
      case 'h' -> Frame.HEARER;
      case 'b' -> Frame.NAMING;
      default -> throw new IllegalStateException("no such frame: " + (char) letter);
    };
  }
}
