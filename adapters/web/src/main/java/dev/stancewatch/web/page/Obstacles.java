package dev.stancewatch.web.page;

import dev.stancewatch.web.page.PageReading.Obstacle;
import java.util.Locale;
import java.util.regex.Pattern;

/// Tells an article from what sites serve in its place. Errs on the side of the article: only a
/// page with little text is taken for an obstacle by its words.
final class Obstacles {
  private static final int ARTICLE_LENGTH = 600;
  private static final int SHORTEST_TEXT = 80;

  private static final Pattern CAPTCHA =
      Pattern.compile(
          "captcha|are you (?:a )?(?:human|robot)|unusual traffic|verify(?:ing)? (?:that )?you are"
              + "|checking your browser|just a moment|attention required|ddos protection");

  private static final Pattern CONSENT =
      Pattern.compile(
          "before you continue|accept (?:all )?cookies|cookies? akzeptieren|zustimmung|consent"
              + "|accepter (?:les|et)|aceptar cookies|accetta");

  private static final Pattern ERROR =
      Pattern.compile(
          "\\b(?:400|401|403|404|410|429|500|502|503|504)\\b|not found|nicht"
              + " gefunden|introuvable|no encontrad[ao]|non trovata|forbidden|access denied|service"
              + " unavailable|bad gateway|page (?:does not|doesn.t) exist|internal server error|too"
              + " many requests");

  private static final Pattern LOGIN =
      Pattern.compile(
          "log ?in to|sign ?in to|please (?:log|sign) ?in|subscribe to (?:read|continue)"
              + "|anmelden|einloggen|connectez-vous|inicia(?:r)? sesi[oó]n");

  private Obstacles() {}

  /// An article, or the reason why there is none.
  static PageReading judge(Page page, Head head, Layout layout) {
    if (page.text().length() >= ARTICLE_LENGTH) {
      return new PageReading.Article(page);
    }
    String opening = opening(page, head, layout);
    if (CAPTCHA.matcher(opening).find()) {
      return none(page, Obstacle.CAPTCHA, "the page asks whether the reader is human");
    }
    if (ERROR.matcher(page.title().toLowerCase(Locale.ROOT)).find()) {
      return none(page, Obstacle.ERROR, "the page is an error message: " + page.title());
    }
    if (page.text().length() >= SHORTEST_TEXT) {
      return new PageReading.Article(page);
    }
    if (CONSENT.matcher(opening).find()) {
      return none(page, Obstacle.CONSENT, "the page asks for consent before it shows anything");
    }
    if (LOGIN.matcher(opening).find()) {
      return none(page, Obstacle.LOGIN, "the page asks to log in or subscribe");
    }
    return links(layout) > 20
        ? none(page, Obstacle.LINKS, "the page is a list of links")
        : none(
            page,
            Obstacle.NO_TEXT,
            "the page holds " + page.text().length() + " characters of text");
  }

  private static PageReading none(Page page, Obstacle obstacle, String reason) {
    return new PageReading.NoArticle(page, obstacle, reason);
  }

  private static String opening(Page page, Head head, Layout layout) {
    StringBuilder opening =
        new StringBuilder(head.documentTitle()).append('\n').append(page.title());
    for (Block block : layout.blocks()) {
      if (opening.length() > 2_000) {
        break;
      }
      opening.append('\n').append(block.text(), 0, Math.min(block.length(), 500));
    }
    return opening.toString().toLowerCase(Locale.ROOT);
  }

  private static long links(Layout layout) {
    return layout.blocks().stream().filter(block -> block.linkDensity() > 0.8).count();
  }
}
