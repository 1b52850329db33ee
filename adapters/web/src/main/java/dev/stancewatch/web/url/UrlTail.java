package dev.stancewatch.web.url;

import org.jspecify.annotations.Nullable;

/// What follows the authority of an address.
///
/// @param path as written
/// @param query percent-encoded, or `null`
/// @param fragment percent-encoded, or `null`
record UrlTail(String path, @Nullable String query, @Nullable String fragment) {
  static UrlTail of(String text) {
    int hash = text.indexOf('#');
    String before = hash < 0 ? text : text.substring(0, hash);
    int question = before.indexOf('?');
    String path = question < 0 ? before : before.substring(0, question);
    String query =
        question < 0 ? null : PercentEncoding.SPECIAL_QUERY.encode(before.substring(question + 1));
    String fragment = hash < 0 ? null : PercentEncoding.FRAGMENT.encode(text.substring(hash + 1));
    return new UrlTail(path, query, fragment);
  }
}
