package dev.stancewatch.web.page;

import java.util.Arrays;
import java.util.List;

/// How much each block and box of a layout looks like running text. For one page and one thread.
///
/// The value of a block is about its number of characters if it reads like prose, and negative if
/// it reads like navigation. A box is worth the sum of its blocks, without those inside boxes that
/// are named as something else: the subtree of greatest sum is where an article stands.
final class Weights {
  private static final int PROSE_LENGTH = 80;

  private final Layout layout;
  private final double[] blockValue;
  private final double[] boxValue;
  private final boolean[] negative;

  private Weights(Layout layout) {
    this.layout = layout;
    this.blockValue = new double[layout.blocks().size()];
    this.boxValue = new double[layout.boxes().size()];
    this.negative = new boolean[layout.boxes().size()];
  }

  /// Weighs a layout.
  static Weights of(Layout layout) {
    Weights weights = new Weights(layout);
    weights.weighBlocks();
    weights.judgeBoxes();
    weights.sumBoxes();
    return weights;
  }

  /// Worth of a block, in characters of prose.
  static double value(Block block) {
    int length = block.length();
    double density = block.linkDensity();
    if (density > 0.5) {
      return -Math.min(length, 100) * 0.4;
    }
    if (block.isHeading()) {
      return 0;
    }
    boolean sentence = block.endsSentence();
    if (length >= PROSE_LENGTH || (length >= PROSE_LENGTH / 2 && sentence)) {
      return length * (1 - density) * (sentence ? 1 : 0.7);
    }
    return sentence ? length * 0.3 : -Math.min(length, 10);
  }

  double ofBlock(int index) {
    return blockValue[index];
  }

  double ofBox(Box box) {
    return boxValue[box.index()];
  }

  /// Whether a box is to be left out: named as no part of an article, and not holding most of the
  /// text.
  boolean isNegative(Box box) {
    return negative[box.index()];
  }

  private void weighBlocks() {
    List<Block> blocks = layout.blocks();
    for (int i = 0; i < blockValue.length; i++) {
      blockValue[i] = value(blocks.get(i));
    }
  }

  private void judgeBoxes() {
    double[] gross = new double[layout.boxes().size()];
    double[] sums = prefixSums();
    double all = sums[sums.length - 1];
    double comments = 0;
    for (Box box : layout.boxes()) {
      gross[box.index()] = sums[box.to()] - sums[box.from()];
      boolean inComments =
          box.parent() >= 0 && layout.boxes().get(box.parent()).hint() == Hint.COMMENTS;
      if (box.hint() == Hint.COMMENTS && !inComments) {
        comments += gross[box.index()];
      }
    }
    double rest = Math.max(1, all - comments);
    for (Box box : layout.boxes()) {
      double share = gross[box.index()] / rest;
      negative[box.index()] =
          switch (box.hint()) {
            case COMMENTS -> rest > 300;
            case HIDDEN -> true;
            case BOILERPLATE, FURNITURE -> share < 0.5;
            case BODY, CONTENT, NEUTRAL -> false;
          };
    }
  }

  private double[] prefixSums() {
    double[] sums = new double[blockValue.length + 1];
    for (int i = 0; i < blockValue.length; i++) {
      sums[i + 1] = sums[i] + Math.max(0, blockValue[i]);
    }
    return sums;
  }

  private void sumBoxes() {
    List<Block> blocks = layout.blocks();
    Arrays.fill(boxValue, 0);
    for (int i = 0; i < blocks.size(); i++) {
      boxValue[blocks.get(i).box()] += blockValue[i];
    }
    List<Box> boxes = layout.boxes();
    for (int i = boxes.size() - 1; i > 0; i--) {
      if (!negative[i]) {
        boxValue[boxes.get(i).parent()] += boxValue[i];
      }
    }
  }
}
