package dev.stancewatch.core.change;

import dev.stancewatch.core.article.ArticleRef;
import dev.stancewatch.core.position.Polarity;
import dev.stancewatch.core.position.Position;
import dev.stancewatch.core.position.Reading;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/// An explanation as plain text. Pure; lines end with `\n`.
public final class ExplanationText {
  private ExplanationText() {}

  /// The explanation in words.
  public static String of(Explanation explanation) {
    return switch (explanation) {
      case Explanation.OfArticle article -> ofArticle(article);
      case Explanation.OfChange change -> ofChange(change);
      case Explanation.OfPosition position -> ofPosition(position);
    };
  }

  private static String ofArticle(Explanation.OfArticle article) {
    if (article.parts().isEmpty()) {
      return "Article " + article.article() + ": nothing read of any watched actor on any axis.\n";
    }
    Reading first = article.parts().getFirst().traces().getFirst().reading();
    StringBuilder text = new StringBuilder("Article " + source(first.evidence().article()) + "\n");
    for (Explanation.Part part : article.parts()) {
      text.append("\n").append(part.key()).append("; stands today at ");
      text.append(part.today()).append("\n");
      part.traces().forEach(trace -> text.append(reading(trace)));
      text.append(told(part.told()));
    }
    return text.toString();
  }

  private static String ofChange(Explanation.OfChange explained) {
    Change change = explained.change();
    StringBuilder text = new StringBuilder();
    text.append("Change ").append(change.id()).append(" of ").append(change.key()).append("\n");
    text.append("  from ").append(Why.words(change.from()));
    text.append(" to ").append(Why.words(change.to()));
    text.append(", ").append(name(change.grade())).append("\n");
    text.append("  ").append(explained.stands() ? name(change.stage()) : "gone");
    text.append(" since ").append(minute(change.at())).append(": ");
    text.append(explained.stands() ? change.why() : "its evidence was taken back").append("\n");
    text.append("  evidence: ").append(change.weight()).append(" points\n");
    explained.traces().forEach(trace -> text.append(reading(trace)));
    return text.append(told(explained.told())).toString();
  }

  /// Where an actor stands on an axis, on one line without its end.
  public static String stand(Explanation.OfPosition explained) {
    History history = explained.history();
    return history.key()
        + ": stands at "
        + Why.words(history.today())
        + (history.unstable() ? ", unstable" : "");
  }

  private static String ofPosition(Explanation.OfPosition explained) {
    History history = explained.history();
    StringBuilder text = new StringBuilder();
    text.append(history.key()).append(", as known on ").append(minute(history.asOf()));
    text.append("\n  stands at ").append(Why.words(history.today()));
    text.append(history.unstable() ? ", unstable\n" : "\n");
    for (Position position : history.positions()) {
      if (!(position instanceof Position.Unknown)) {
        text.append("  since ").append(minute(position.since())).append(": ");
        text.append(Why.words(position)).append("\n");
      }
    }
    for (Change change : history.changes()) {
      text.append("  change ").append(change.id()).append(", ").append(name(change.stage()));
      text.append(" ").append(minute(change.at())).append(": ");
      text.append(Why.words(change.from())).append(" -> ").append(Why.words(change.to()));
      text.append(" (").append(change.why()).append(")\n");
    }
    history.traces().forEach(trace -> text.append(reading(trace)));
    return text.append(told(explained.told())).toString();
  }

  private static String reading(Trace trace) {
    Reading reading = trace.reading();
    String side = reading.polarity() == Polarity.SUPPORT ? "supports " : "opposes ";
    StringBuilder text = new StringBuilder();
    text.append("  ").append(side).append(reading.stance());
    text.append(": \"").append(reading.evidence().quote()).append("\"\n");
    text.append("    ").append(source(reading.evidence().article()));
    text.append("; said ").append(minute(reading.saidAt()));
    text.append(", learned ").append(minute(reading.learnedAt())).append("\n");
    text.append("    ").append(name(trace.verdict()));
    if (trace.threshold() > 0) {
      text.append(" (").append(trace.value()).append(" of ").append(trace.threshold()).append(")");
    }
    text.append(": ").append(trace.why()).append("\n");
    if (!trace.otherwise().isEmpty()) {
      text.append("    different with: ").append(trace.otherwise()).append("\n");
    }
    return text.toString();
  }

  private static String told(List<Notice> notices) {
    if (notices.isEmpty()) {
      return "  told: nothing\n";
    }
    StringBuilder text = new StringBuilder();
    for (Notice notice : notices) {
      text.append("  told ").append(minute(notice.at())).append(": ");
      text.append(name(notice.kind())).append(", ");
      text.append(Why.words(notice.change().from())).append(" -> ");
      text.append(Why.words(notice.change().to()));
      text.append(" (").append(notice.why()).append(")\n");
    }
    return text.toString();
  }

  private static String source(ArticleRef article) {
    return article.id()
        + " ("
        + article.source().name()
        + ", "
        + name(article.source().kind())
        + ", published "
        + minute(article.publishedAt())
        + ")";
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String minute(Instant at) {
    return at.truncatedTo(ChronoUnit.MINUTES).toString().replace("T", " ").replace(":00Z", "");
  }
}
