package dev.stancewatch.web.feed;

import java.util.List;

/// What an Atom 0.3 or 1.0 document says. Texts are empty, and lists too, where it says nothing.
record AtomWire(
    String id,
    String title,
    List<FeedLink> links,
    String subtitle,
    String info,
    String language,
    List<Person> authors,
    String published,
    String updated,
    List<Entry> entries) {
  /// An entry as the document has it.
  ///
  /// @param created of Atom 0.3
  /// @param mediaDescription the text beside a video
  record Entry(
      String id,
      String title,
      List<FeedLink> links,
      String summary,
      String content,
      String mediaDescription,
      List<Person> authors,
      String published,
      String created,
      String updated) {}
}
