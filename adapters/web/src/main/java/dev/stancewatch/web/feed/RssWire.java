package dev.stancewatch.web.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What an RSS, RDF or CDF document says, under the names it uses.
///
/// @param language of the root element, may be empty
record RssWire(Fields channel, List<Fields> items, String language) {
  /// The elements of a channel or item.
  ///
  /// @param values by name, those of a known namespace with its usual prefix (`dc:date`), in
  ///   document order
  /// @param links of Atom elements
  /// @param about the `rdf:about` or `href` attribute
  /// @param guidIsLink whether the GUID claims to be an address
  record Fields(
      Map<String, List<String>> values, List<FeedLink> links, String about, boolean guidIsLink) {
    /// The first value of the first of these names that has one, or the empty string.
    String first(String... names) {
      for (String name : names) {
        for (String value : values.getOrDefault(name, List.of())) {
          if (!value.isEmpty()) {
            return value;
          }
        }
      }
      return "";
    }

    /// Every value of these names, those of the name that appears first in the document first.
    List<String> inOrder(Set<String> names) {
      List<String> found = new ArrayList<>();
      values.forEach(
          (name, texts) -> {
            if (names.contains(name)) {
              texts.stream().filter(text -> !text.isEmpty()).forEach(found::add);
            }
          });
      return found;
    }

    /// The last value of a name, or the empty string.
    String last(String name) {
      for (String value : values.getOrDefault(name, List.of()).reversed()) {
        if (!value.isEmpty()) {
          return value;
        }
      }
      return "";
    }
  }
}
