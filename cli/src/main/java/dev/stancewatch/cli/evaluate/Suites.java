package dev.stancewatch.cli.evaluate;

import java.util.List;

/// Every suite of the scorecard, in the order in which it is printed.
final class Suites {
  private Suites() {}

  static List<Suite> all() {
    return List.of(
        new FeedsFeedparserSuite(),
        new FeedsGofeedSuite(),
        new FeedsW3cSuite(),
        new FeedsCapturesSuite(),
        new FeedsHostileSuite(),
        new DefusedXmlSuite(),
        new FeedDatesSuite(),
        new CharsetSuite(),
        new OpmlSuite(),
        new UrlSuite(),
        new UrlNormalSuite(),
        new SamenessSuite(),
        new AttributionSuite(),
        new StancePairsSuite(),
        new OwnExamplesSuite(),
        new PerspectrumSuite(),
        new FomcSuite(),
        new ProseccoSuite(),
        new StreamsSuite(),
        new StreamChangesSuite(),
        new GoldDecisionSuite(),
        new OffTopicSuite(),
        new LangidSuite(),
        new ArticleAebSuite(),
        new ArticleTrafilaturaSuite(),
        new ArticleDatesSuite(),
        new ArticleReadabilitySuite(),
        new SsrfUrlsSuite(),
        new RobotsSuite(),
        new FeedbackSuite());
  }
}
