package dev.stancewatch.web.feed;

import dev.stancewatch.web.charset.Decoded;
import dev.stancewatch.web.charset.TextDecoder;
import dev.stancewatch.web.url.Links;
import dev.stancewatch.web.xml.XmlElement;
import dev.stancewatch.web.xml.XmlLimits;
import dev.stancewatch.web.xml.XmlOutcome;
import dev.stancewatch.web.xml.XmlReader;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, CDF and JSON Feed. Never throws for what a body
/// holds, opens no connection and no file, and keeps to limits of time and memory. Threads may
/// share one.
public final class FeedReader {
  private static final int MAX_BODY_BYTES = 16 * 1024 * 1024;

  private final XmlReader xml = new XmlReader(XmlLimits.FEED);
  private final JsonParser json = new JsonParser();

  /// Reads a body as a feed.
  ///
  /// @param url where it was fetched, after redirects
  /// @param headers of the response, with names in any capitals
  /// @param body without content encoding
  public FeedOutcome read(URI url, Map<String, String> headers, byte[] body) {
    if (body.length == 0) {
      return new FeedOutcome.Rejected("an empty body");
    }
    if (body.length > MAX_BODY_BYTES) {
      return new FeedOutcome.Rejected("a body of more than " + MAX_BODY_BYTES + " bytes");
    }
    Decoded decoded = TextDecoder.decode(body, header(headers, "content-type"));
    String base = base(url, header(headers, "content-location"));
    FeedOutcome outcome =
        isJson(decoded.text()) ? fromJson(decoded.text(), base) : fromXml(decoded.text(), base);
    return withLanguage(outcome, header(headers, "content-language"));
  }

  private FeedOutcome fromJson(String text, String base) {
    Optional<JsonWire> wire = json.parse(text);
    if (wire.isEmpty()) {
      return new FeedOutcome.Rejected("no JSON Feed");
    }
    Feed feed = JsonAdapter.feed(wire.get(), base);
    return feed.entries().size() < JsonParser.MAX_ITEMS
        ? new FeedOutcome.Parsed(feed)
        : new FeedOutcome.Degraded(feed, "items beyond " + JsonParser.MAX_ITEMS + " were left");
  }

  private FeedOutcome fromXml(String text, String base) {
    return switch (xml.read(text, base)) {
      case XmlOutcome.WellFormed(XmlElement root) ->
          find(root).<FeedOutcome>map(FeedOutcome.Parsed::new).orElseGet(() -> noFeed(root));
      case XmlOutcome.Repaired(XmlElement root, String reason) ->
          find(root)
              .<FeedOutcome>map(feed -> new FeedOutcome.Degraded(feed, reason))
              .orElseGet(() -> noFeed(root));
      case XmlOutcome.Unreadable(String reason) -> new FeedOutcome.Rejected(reason);
    };
  }

  private static Optional<Feed> find(XmlElement root) {
    if (RssParser.reads(root)) {
      return Optional.of(RssAdapter.feed(RssParser.parse(root)));
    }
    if (AtomParser.reads(root)) {
      return Optional.of(AtomAdapter.feed(AtomParser.parse(root)));
    }
    return Optional.empty();
  }

  private static FeedOutcome noFeed(XmlElement root) {
    String name = root.name().substring(0, Math.min(root.name().length(), 40));
    return new FeedOutcome.Rejected("the root element is '" + name + "', which is no feed");
  }

  private static boolean isJson(String text) {
    String start = text.substring(0, Math.min(text.length(), 1_000)).stripLeading();
    return start.startsWith("{") || start.startsWith("[");
  }

  /// RFC 9110 lets a response say that its body belongs to another address.
  private static String base(URI url, String contentLocation) {
    String resolved = Links.resolve(url.toString(), contentLocation);
    return Addresses.isWeb(resolved) ? resolved : url.toString();
  }

  private static FeedOutcome withLanguage(FeedOutcome outcome, String language) {
    return switch (outcome) {
      case FeedOutcome.Parsed(Feed feed) -> new FeedOutcome.Parsed(feed.withLanguage(language));
      case FeedOutcome.Degraded(Feed feed, String reason) ->
          new FeedOutcome.Degraded(feed.withLanguage(language), reason);
      case FeedOutcome.Rejected rejected -> rejected;
    };
  }

  private static String header(Map<String, String> headers, String lowerCaseName) {
    for (Map.Entry<String, String> header : headers.entrySet()) {
      if (header.getKey().toLowerCase(Locale.ROOT).equals(lowerCaseName)) {
        return header.getValue();
      }
    }
    return "";
  }
}
