package dev.stancewatch.web.feed;

import dev.stancewatch.web.date.LenientDates;
import dev.stancewatch.web.url.Links;

/// From what JSON Feed says to the one model.
final class JsonAdapter {
  private JsonAdapter() {}

  /// @param address where the feed was fetched
  static Feed feed(JsonWire wire, String address) {
    String base = wire.homePage().isEmpty() ? address : wire.homePage();
    return new Feed(
        wire.feedUrl(),
        wire.title(),
        web(wire.homePage(), address),
        web(wire.hub(), address),
        wire.description(),
        wire.language(),
        wire.author(),
        null,
        null,
        wire.items().stream().map(item -> entry(item, base, wire)).toList());
  }

  private static Entry entry(JsonWire.Item item, String base, JsonWire feed) {
    String html = HtmlText.of(item.contentHtml(), base);
    String link = web(Addresses.first(item.url(), item.externalUrl()), base);
    return new Entry(
        item.id(),
        item.title(),
        Addresses.withoutUserInfo(link.isEmpty() ? web(item.id(), "") : link),
        item.summary(),
        Addresses.first(html, item.contentText()),
        Addresses.first(item.author(), feed.author()),
        LenientDates.find(item.published()).orElse(null),
        LenientDates.find(item.modified()).orElse(null));
  }

  private static String web(String reference, String base) {
    String absolute = Links.resolve(base, reference);
    return Addresses.isWeb(absolute) ? absolute : "";
  }
}
