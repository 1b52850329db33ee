package dev.stancewatch.cli.sources;

import dev.stancewatch.core.source.PolledSource;
import dev.stancewatch.core.source.PublisherFamily;
import dev.stancewatch.core.source.Source;
import dev.stancewatch.core.source.SourceId;
import dev.stancewatch.core.source.SourceKind;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes a source of little more than an address. Stateless; threads may share it.
final class NewSources {
  static final Duration INTERVAL = Duration.ofMinutes(15);

  private NewSources() {}

  /// @param name may be blank; then the host stands for it
  /// @param taken identifiers that others have
  static PolledSource of(
      URI url, String name, SourceKind kind, Duration interval, Set<SourceId> taken) {
    String host = url.getHost().replaceFirst("^(www|feeds?|rss)\\.", "");
    String title = name.isBlank() ? host : name.strip();
    SourceId id = free(word(name.isBlank() ? host : name), taken);
    Source source = new Source(id, title, new PublisherFamily(word(host)), kind, Set.of());
    return new PolledSource(source, url, PolledSource.Form.FEED, interval, "", "");
  }

  static Set<SourceId> ids(Collection<PolledSource> sources) {
    return sources.stream().map(source -> source.source().id()).collect(Collectors.toSet());
  }

  private static String word(String text) {
    String word =
        text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    return word.isEmpty() ? "source" : word.substring(0, Math.min(word.length(), 40));
  }

  private static SourceId free(String word, Set<SourceId> taken) {
    SourceId id = new SourceId(word);
    for (int number = 2; taken.contains(id); number++) {
      id = new SourceId(word + "-" + number);
    }
    return id;
  }
}
