package dev.stancewatch.core.alert;

import dev.stancewatch.core.statement.Directness;
import java.net.URI;
import java.time.Instant;

/// One end of a change, as a reader can check it: the words of an article, dated and linked.
///
/// @param words verbatim, except that what could harm a reader is taken out
/// @param source name of the publication
/// @param link http or https, without user-info
/// @param directness whether the actor is quoted, or the reporter tells what the actor says
/// @param recalled whether the article only recalls the stance
public record Quote(
    String words,
    String source,
    URI link,
    Instant saidAt,
    Instant publishedAt,
    Directness directness,
    boolean recalled) {
  public Quote {
    if (words.isBlank() || source.isBlank()) {
      throw new IllegalArgumentException("a quote needs words and a source: " + link);
    }
    if (SafeLink.find(link).filter(link::equals).isEmpty()) {
      throw new IllegalArgumentException("not a link that may be shown: " + link);
    }
  }
}
