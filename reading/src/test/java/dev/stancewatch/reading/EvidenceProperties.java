package dev.stancewatch.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stancewatch.core.article.Article;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Attacks the evidence gate with a judge that supports everything: whatever is read, each reading
/// quotes the article letter by letter.
final class EvidenceProperties {
  private static final ArticleReader CREDULOUS =
      ArticleReader.of(
          Samples.actors(), List.of(Samples.toll()), new Credulous(), ArticleReader.RULES);

  /// Supports the first sentences it is asked about, and nothing after them.
  private static final class Credulous implements StanceJudge {
    @Override
    public List<StanceVerdict> judge(String actorName, String text, List<String> sentences) {
      return sentences.stream()
          .map(
              sentence ->
                  sentences.indexOf(sentence) < 3
                      ? new StanceVerdict(1, 0, 0)
                      : new StanceVerdict(0, 1, 0))
          .toList();
    }

    @Override
    public String name() {
      return "credulous";
    }
  }

  @Property(tries = 200)
  void read_anyJumble_quotesTheArticle(@ForAll("jumbles") String text) {
    Article article = Samples.article(text);
    if (CREDULOUS.read(article) instanceof ArticleReading.Read read) {
      read.readings()
          .forEach(
              reading ->
                  assertEquals(
                      reading.evidence().span().of(article.text()), reading.evidence().quote()));
    }
  }

  @Provide
  Arbitrary<String> jumbles() {
    return Arbitraries.of(
            "Otto Marsh",
            "Quill",
            "the mayor",
            "he",
            "said",
            "that",
            "the toll",
            "on the Brill bridge",
            "must go",
            ".",
            ",",
            "\"",
            "\n\n",
            "\uD83D\uDE80",
            "Nell Varga",
            "told",
            "reporters",
            "rejected",
            "abolish",
            "if",
            "would",
            "for years",
            "The",
            "I",
            "we")
        .list()
        .ofMinSize(5)
        .ofMaxSize(50)
        .map(words -> String.join(" ", words));
  }
}
