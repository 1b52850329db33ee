package dev.stancewatch.web.page;

import java.util.ArrayList;
import java.util.List;

/// Takes what is not the article out of the box that holds it. For one page and one thread.
final class Trimmer {
  private final Layout layout;
  private final Weights weights;
  private final String title;

  Trimmer(Layout layout, Weights weights, String title) {
    this.layout = layout;
    this.weights = weights;
    this.title = title;
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
      boolean pointer = Phrases.isPointer(block) && !block.endsSentence();
      afterPointer = pointer || (afterPointer && isListed(block));
      if (!afterPointer && !isNoise(block)) {
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
    int chars = 0;
    int links = 0;
    for (int i = box.from(); i < box.to(); i++) {
      chars += layout.blocks().get(i).length();
      links += layout.blocks().get(i).linkChars();
    }
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
    if (block.text().equals(title) || Phrases.isAside(block)) {
      return true;
    }
    return block.linkDensity() > 0.8 && !block.endsSentence() && !block.isHeading();
  }

  private static void dropLooseEnds(List<Block> kept) {
    while (!kept.isEmpty() && kept.getLast().isHeading()) {
      kept.removeLast();
    }
  }
}
