package dev.stancewatch.web.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Looks into a body that came with status 200, because error pages, challenges and empty answers
/// do too, and must not pass for a feed without items. Stateless; threads may share it.
final class BodySniffer {
  private static final int LOOK_BYTES = 16_384;

  /// What the interstitial pages of the common bot defences contain.
  private static final List<String> CHALLENGES =
      List.of(
          "cf-browser-verification",
          "cf_chl_opt",
          "/cdn-cgi/challenge-platform/",
          "_incapsula_resource",
          "px-captcha",
          "captcha-delivery.com",
          "awswafintegration",
          "ddos-guard",
          "sucuri_cloudproxy",
          "<title>just a moment...",
          "<title>attention required!",
          "<title>access denied",
          "<title>robot check",
          "<title>pardon our interruption",
          "<title>are you a robot");

  /// What a page says that is small and is a challenge, but a long page may say in passing.
  private static final List<String> SMALL_CHALLENGES =
      List.of(
          "g-recaptcha",
          "h-captcha",
          "captcha",
          "enable javascript and cookies to continue",
          "verify you are human");

  private static final int SMALL_BYTES = 8_192;

  private BodySniffer() {}

  /// @return why the body is not what was asked for, or empty if it may be
  static Optional<String> refuse(FetchKind kind, byte[] body) {
    if (kind == FetchKind.ROBOTS) {
      return Optional.empty();
    }
    String start = start(body);
    if (start.isEmpty()) {
      return Optional.of("the body is empty");
    }
    boolean html = looksLikeHtml(start);
    if (html && isChallenge(start, body.length)) {
      return Optional.of("a challenge page for robots instead of content");
    }
    return kind == FetchKind.FEED && html
        ? Optional.of("an HTML page instead of a feed")
        : Optional.empty();
  }

  private static boolean isChallenge(String start, int length) {
    return CHALLENGES.stream().anyMatch(start::contains)
        || (length < SMALL_BYTES && SMALL_CHALLENGES.stream().anyMatch(start::contains));
  }

  /// XHTML may begin like a feed, so the first element decides, not the prolog.
  private static boolean looksLikeHtml(String start) {
    int at = 0;
    while (at >= 0 && at < start.length()) {
      int open = start.indexOf('<', at);
      if (open < 0 || start.startsWith("<html", open) || start.startsWith("<head", open)) {
        return open >= 0;
      }
      if (start.startsWith("<!doctype html", open)) {
        return true;
      }
      if (start.startsWith("<!--", open)) {
        at = start.indexOf("-->", open);
      } else if (start.startsWith("<?", open) || start.startsWith("<!", open)) {
        at = start.indexOf('>', open);
      } else {
        return start.startsWith("<body", open) || start.startsWith("<title>", open);
      }
    }
    return false;
  }

  /// Both eyes closed to the charset: markup is ASCII in all but UTF-16, where zeros are dropped.
  private static String start(byte[] body) {
    String text =
        new String(body, 0, Math.min(body.length, LOOK_BYTES), StandardCharsets.ISO_8859_1);
    return text.replace("\0", "")
        .replaceFirst("^[\\u00ef\\u00bb\\u00bf\\u00fe\\u00ff\\s]+", "")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
