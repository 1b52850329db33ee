package dev.stancewatch.cli.evaluate;

import java.util.List;

/// Every suite of the scorecard, in the order in which it is printed.
final class Suites {
  private Suites() {}

  static List<Suite> all() {
    return List.of(
        new ArticleAebSuite(),
        new ArticleTrafilaturaSuite(),
        new ArticleDatesSuite(),
        new ArticleReadabilitySuite(),
        new SsrfUrlsSuite(),
        new RobotsSuite());
  }
}
