package dev.stancewatch.core.alert;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The changes as an Atom feed (RFC 4287), so that nobody needs an account to follow. A follow-up
/// is the same entry with a later date, as feed readers expect it. Without state.
public final class AtomFeed {
  /// The tag (RFC 4151) under which all ids stand.
  private static final String TAG = "tag:stancewatch.dev,2025:";

  private AtomFeed() {}

  /// Writes a feed.
  ///
  /// @param name what the feed is of, such as `actor/mayor`; one feed keeps its name
  /// @param title for people
  /// @param self where the feed will be found
  /// @param alerts in the order in which they were made
  /// @param made when nothing was ever told: an instant for the feed to show
  public static String of(String name, String title, URI self, List<Alert> alerts, Instant made) {
    Map<String, Alert> last = new LinkedHashMap<>();
    Map<String, Instant> first = new LinkedHashMap<>();
    for (Alert alert : alerts) {
      last.put(alert.change().value(), alert);
      first.putIfAbsent(alert.change().value(), alert.at());
    }
    List<Alert> newestFirst =
        last.values().stream()
            .sorted(Comparator.comparing(Alert::at).reversed().thenComparing(Alert::id))
            .toList();
    Instant updated = newestFirst.isEmpty() ? made : newestFirst.getFirst().at();
    StringBuilder xml = new StringBuilder();
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">\n");
    element(xml, "  ", "id", TAG + CleanText.line(name));
    element(xml, "  ", "title", CleanText.line(title));
    element(xml, "  ", "updated", updated.toString());
    xml.append("  <author><name>Stancewatch</name></author>\n");
    xml.append("  <generator>Stancewatch</generator>\n");
    xml.append("  <link rel=\"self\" type=\"application/atom+xml\" href=\"")
        .append(escape(self.toASCIIString()))
        .append("\"/>\n");
    for (Alert alert : newestFirst) {
      entry(xml, alert, first.getOrDefault(alert.change().value(), alert.at()));
    }
    return xml.append("</feed>\n").toString();
  }

  private static void entry(StringBuilder xml, Alert alert, Instant published) {
    xml.append("  <entry>\n");
    element(xml, "    ", "id", TAG + "change/" + alert.change());
    element(xml, "    ", "title", Subjects.of(alert));
    element(xml, "    ", "updated", alert.at().toString());
    element(xml, "    ", "published", published.toString());
    xml.append("    <link rel=\"alternate\" href=\"")
        .append(escape(alert.now().link().toASCIIString()))
        .append("\"/>\n");
    category(xml, "actor", alert.about().actor().value());
    category(xml, "issue", alert.about().issue().value());
    category(xml, "grade", alert.grade().name());
    category(xml, "kind", alert.kind().name());
    element(xml, "    ", "summary", alert.finding());
    xml.append("    <content type=\"text\">")
        .append(escape(DigestText.entry(alert)))
        .append("</content>\n");
    xml.append("  </entry>\n");
  }

  private static void category(StringBuilder xml, String scheme, String term) {
    xml.append("    <category scheme=\"")
        .append(TAG)
        .append(scheme)
        .append("\" term=\"")
        .append(escape(term.toLowerCase(Locale.ROOT)))
        .append("\"/>\n");
  }

  private static void element(StringBuilder xml, String indent, String name, String text) {
    xml.append(indent).append('<').append(name).append('>').append(escape(text));
    xml.append("</").append(name).append(">\n");
  }

  /// All that comes here has gone through [CleanText] and so has no character that XML forbids.
  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
