package dev.stancewatch.web.page;

import java.util.ArrayList;
import java.util.List;

/// Takes what is not the article out of the box that holds it. For one page and one thread.
final class Trimmer {
  private static final int LONGEST_DATE_LINE = 100;

  private final Layout layout;
  private final Weights weights;
  private final String title;
  private final int[] charsUpTo;
  private final int[] linksUpTo;

  Trimmer(Layout layout, Weights weights, String title) {
    this.layout = layout;
    this.weights = weights;
    this.title = title;
    this.charsUpTo = new int[layout.blocks().size() + 1];
    this.linksUpTo = new int[layout.blocks().size() + 1];
    for (int i = 0; i < layout.blocks().size(); i++) {
      Block block = layout.blocks().get(i);
      charsUpTo[i + 1] = charsUpTo[i] + block.length();
      linksUpTo[i + 1] = linksUpTo[i] + block.linkChars();
    }
  }

  /// The blocks of an article in order.
  List<Block> trim(Box body) {
    List<Block> kept = new ArrayList<>();
    boolean[] dropped = droppedBoxes(body);
    boolean afterPointer = false;
    for (int i = body.from(); i < body.to(); i++) {
      Block block = layout.blocks().get(i);
      if (isDropped(block, body, dropped)) {
        continue;
      }
      boolean pointer = Phrases.isPointer(block);
      afterPointer =
          pointer ? !block.endsSentence() || afterPointer : afterPointer && isListed(block);
      if (!pointer && !afterPointer && !isNoise(block) && !isDateLine(block, kept.size())) {
        kept.add(block);
      }
    }
    dropLooseEnds(kept);
    return kept;
  }

  private boolean[] droppedBoxes(Box body) {
    boolean[] dropped = new boolean[body.end() - body.index()];
    for (int i = body.index() + 1; i < body.end(); i++) {
      Box box = layout.boxes().get(i);
      boolean above = box.parent() > body.index() && dropped[box.parent() - body.index()];
      dropped[i - body.index()] = above || weights.isNegative(box) || isLinkFarm(box);
    }
    return dropped;
  }

  private boolean isDropped(Block block, Box body, boolean[] dropped) {
    return block.box() > body.index() && dropped[block.box() - body.index()];
  }

  private boolean isLinkFarm(Box box) {
    int chars = charsUpTo[box.to()] - charsUpTo[box.from()];
    int links = linksUpTo[box.to()] - linksUpTo[box.from()];
    return chars > 0 && links > chars * 0.6 && (box.to() - box.from() > 1 || chars < 200);
  }

  /// Whether a block may belong to the list that a pointer such as "Related" announces.
  private static boolean isListed(Block block) {
    return block.kind() == Block.Kind.ITEM || block.linkDensity() > 0.3;
  }

  private boolean isNoise(Block block) {
    if (block.kind() == Block.Kind.TITLE) {
      return true;
    }
    if (block.text().equals(title) || Phrases.isAppeal(block)) {
      return true;
    }
    return block.linkDensity() > 0.8 && !block.endsSentence() && !block.isHeading();
  }

  /// Whether a short line at the head of an article gives its date.
  private static boolean isDateLine(Block block, int before) {
    return before < 3
        && block.kind() == Block.Kind.PARAGRAPH
        && block.length() < LONGEST_DATE_LINE
        && !block.endsSentence()
        && DateText.find(block.text(), "").isPresent();
  }

  private static void dropLooseEnds(List<Block> kept) {
    while (!kept.isEmpty() && kept.getLast().isHeading()) {
      kept.removeLast();
    }
  }
}
