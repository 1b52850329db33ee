package dev.stancewatch.web.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds the opening paragraph that many pages print between the headline and the body, outside the
/// box of the body. Immutable; for one page.
final class Leads {
  private static final int FARTHEST_HEADLINE = 60;
  private static final int SHORTEST = 130;

  private final Layout layout;
  private final Weights weights;
  private final String title;

  Leads(Layout layout, Weights weights, String title) {
    this.layout = layout;
    this.weights = weights;
    this.title = title;
  }

  /// The paragraphs of prose between the headline and the body; none if no headline stands before
  /// it.
  ///
  /// @param article the blocks of the body, which a lead does not repeat
  List<Block> before(Box body, List<Block> article) {
    List<Block> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Block block : article) {
      seen.add(block.text());
    }
    int headline = headlineBefore(body.from());
    for (int i = headline + 1; headline >= 0 && i < body.from(); i++) {
      Block block = layout.blocks().get(i);
      if (isProse(block) && !isElsewhere(block) && seen.add(block.text())) {
        found.add(block);
      }
    }
    return found;
  }

  private int headlineBefore(int end) {
    for (int i = end - 1; i >= 0 && i >= end - FARTHEST_HEADLINE; i--) {
      Block block = layout.blocks().get(i);
      if (block.kind() == Block.Kind.TITLE || (block.isHeading() && block.text().equals(title))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isProse(Block block) {
    return (block.kind() == Block.Kind.PARAGRAPH || block.kind() == Block.Kind.HEADING)
        && block.linkDensity() < 0.3
        && block.length() >= SHORTEST
        && (block.endsSentence() || block.length() > 200);
  }

  private boolean isElsewhere(Block block) {
    for (int i = block.box(); i >= 0; i = layout.boxes().get(i).parent()) {
      Box box = layout.boxes().get(i);
      if (weights.isNegative(box) && !box.name().contains("teaser")) {
        return true;
      }
    }
    return false;
  }
}
