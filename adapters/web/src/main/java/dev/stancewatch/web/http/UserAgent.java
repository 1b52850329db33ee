package dev.stancewatch.web.http;

/// How this service introduces itself: product, version, and whom to write to.
///
/// @param contact an address (https: or mailto:) of the operator, whom site owners can ask to stop
public record UserAgent(String product, String version, String contact) {
  public UserAgent {
    if (!product.matches("[A-Za-z_-]+")) {
      throw new IllegalArgumentException("a robots product token has letters, - and _: " + product);
    }
    if (!version.matches("[A-Za-z0-9._-]+")) {
      throw new IllegalArgumentException("not a version: " + version);
    }
    if (!contact.matches("(https?://|mailto:)[\\x21-\\x7e&&[^()\\\\]]+")) {
      throw new IllegalArgumentException(
          "the contact must be a http(s) or mailto address without spaces, was: " + contact);
    }
  }

  /// The value of the header.
  public String header() {
    return product + "/" + version + " (+" + contact + ")";
  }
}
