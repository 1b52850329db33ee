package dev.stancewatch.web.feed;

/// A link element in the manner of Atom.
///
/// @param href absolute where it could be made so
/// @param rel in lower case; `alternate` if the feed says nothing
/// @param type media type, may be empty
record FeedLink(String href, String rel, String type) {
  boolean is(String relation) {
    return rel.equals(relation) && !href.isEmpty();
  }

  boolean isHtml() {
    return type.isEmpty() || type.contains("html");
  }
}
