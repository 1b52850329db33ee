package dev.stancewatch.web.feed;

import java.util.List;

/// What a JSON Feed 1.0 or 1.1 says; empty where it says nothing.
record JsonWire(
    String title,
    String homePage,
    String feedUrl,
    String hub,
    String description,
    String language,
    String author,
    List<Item> items) {
  /// An item as the document has it.
  record Item(
      String id,
      String title,
      String url,
      String externalUrl,
      String summary,
      String contentHtml,
      String contentText,
      String author,
      String published,
      String modified) {}
}
