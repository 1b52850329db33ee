package dev.stancewatch.web.http;

/// What is fetched; decides what is asked for and how large it may be.
public enum FetchKind {
  FEED(
      "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml,"
          + " application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.5,"
          + " */*;q=0.1",
      10 << 20),
  PAGE("text/html, application/xhtml+xml, application/xml;q=0.8, */*;q=0.1", 8 << 20),
  /// RFC 9309 asks for at least 500 KiB of a robots file to be read.
  ROBOTS("text/plain, */*;q=0.1", 512 << 10);

  private final String accept;
  private final int maxBodyBytes;

  FetchKind(String accept, int maxBodyBytes) {
    this.accept = accept;
    this.maxBodyBytes = maxBodyBytes;
  }

  String accept() {
    return accept;
  }

  /// After decompression.
  int maxBodyBytes() {
    return maxBodyBytes;
  }
}
