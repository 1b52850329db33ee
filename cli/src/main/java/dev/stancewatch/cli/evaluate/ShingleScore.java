package dev.stancewatch.cli.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a found text agrees with the true one, by shingles of four words: the metric of the article
/// extraction benchmark of Scrapinghub (2019).
///
/// @param right share of the shingles of both that both have, 0 to 1
/// @param wrong share that only the found text has
/// @param missed share that only the true text has
record ShingleScore(double right, double wrong, double missed) {
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final int SIZE = 4;

  static ShingleScore of(String truth, String found) {
    Map<String, Integer> expected = shingles(truth);
    Map<String, Integer> actual = shingles(found);
    int right = 0;
    for (Map.Entry<String, Integer> shingle : actual.entrySet()) {
      right += Math.min(shingle.getValue(), expected.getOrDefault(shingle.getKey(), 0));
    }
    int wrong = sum(actual) - right;
    int missed = sum(expected) - right;
    double all = right + wrong + missed;
    return all == 0
        ? new ShingleScore(0, 0, 0)
        : new ShingleScore(right / all, wrong / all, missed / all);
  }

  /// F1 of mean precision and mean recall; each mean over the pages for which it is defined.
  static double f1(List<ShingleScore> pages) {
    double precision =
        pages.stream()
            .filter(page -> page.right + page.wrong > 0)
            .mapToDouble(page -> page.right / (page.right + page.wrong))
            .average()
            .orElse(0);
    double recall =
        pages.stream()
            .filter(page -> page.right + page.missed > 0)
            .mapToDouble(page -> page.right / (page.right + page.missed))
            .average()
            .orElse(0);
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  /// The page as an error, the worse the less of both texts is the same; none if all of it is.
  List<CaseError> errors(String page) {
    if (right == 1) {
      return List.of();
    }
    return List.of(
        CaseError.of(1 - right, missed > wrong ? "text missed" : "text too much", page)
            .with(
                "shingles",
                String.format(
                    Locale.ROOT, "right %.3f, too much %.3f, missed %.3f", right, wrong, missed)));
  }

  private static int sum(Map<String, Integer> shingles) {
    return shingles.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<String, Integer> shingles(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    Map<String, Integer> shingles = new HashMap<>();
    if (!words.isEmpty() && words.size() < SIZE) {
      shingles.put(String.join(" ", words), 1);
    }
    for (int i = 0; i + SIZE <= words.size(); i++) {
      shingles.merge(String.join(" ", words.subList(i, i + SIZE)), 1, Integer::sum);
    }
    return shingles;
  }
}
