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
  private static final int LONG_PARAGRAPH = 150;

  private final Layout layout;
  private final double[] blockValue;
  private final double[] boxValue;
  private final boolean[] negative;
  private final boolean[] buried;
  private final boolean lenient;

  private Weights(Layout layout, boolean lenient) {
    this.layout = layout;
    this.lenient = lenient;
    this.blockValue = new double[layout.blocks().size()];
    this.boxValue = new double[layout.boxes().size()];
    this.negative = new boolean[layout.boxes().size()];
    this.buried = new boolean[layout.boxes().size()];
  }

  /// Weighs a layout.
  static Weights of(Layout layout) {
    return weigh(new Weights(layout, false));
  }

  /// Weighs a layout by its elements alone, as if no class had a name.
  static Weights withoutNames(Layout layout) {
    return weigh(new Weights(layout, true));
  }

  private static Weights weigh(Weights weights) {
    weights.weighBlocks();
    weights.judgeBoxes();
    weights.bury();
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
    if (block.isHeading() || (block.kind() == Block.Kind.CELL && length < PROSE_LENGTH)) {
      return 0;
    }
    boolean sentence = block.endsSentence();
    if (length >= PROSE_LENGTH || (length >= PROSE_LENGTH / 2 && sentence)) {
      return length * (1 - density) * (sentence ? 1 : 0.7);
    }
    return sentence ? length * 0.3 : -Math.min(length, 10);
  }

  /// Whether a block reads like a paragraph of running text.
  boolean isProse(Block block) {
    return !block.isHeading() && block.length() >= PROSE_LENGTH && value(block) > 0;
  }

  double ofBox(Box box) {
    return boxValue[box.index()];
  }

  /// Whether a box is to be left out: named as no part of an article, and not holding most of the
  /// text.
  boolean isNegative(Box box) {
    return negative[box.index()];
  }

  /// Whether a box or one around it is to be left out.
  boolean isBuried(Box box) {
    return buried[box.index()];
  }

  private void bury() {
    for (Box box : layout.boxes()) {
      int i = box.index();
      buried[i] = negative[i] || (box.parent() >= 0 && buried[box.parent()]);
    }
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
    int pastComments = 0;
    for (Box box : layout.boxes()) {
      gross[box.index()] = sums[box.to()] - sums[box.from()];
      if (box.hint() == Hint.COMMENTS && box.index() >= pastComments) {
        comments += gross[box.index()];
        pastComments = box.end();
      }
    }
    double rest = Math.max(1, all - comments);
    double[] around = new double[layout.boxes().size()];
    for (Box box : layout.boxes()) {
      double own = gross[box.index()];
      double inBody = box.parent() < 0 ? 0 : around[box.parent()];
      around[box.index()] = box.hint() == Hint.BODY ? own : inBody;
      negative[box.index()] = lenient ? isSurelyNegative(box) : isNegative(box, own, inBody, rest);
    }
  }

  private static boolean isSurelyNegative(Box box) {
    return switch (box.tag()) {
      case "nav", "aside", "footer", "form", "menu" -> true;
      default -> box.hint() == Hint.COMMENTS;
    };
  }

  /// @param own prose in the box
  /// @param inBody prose in the nearest box around it that is named as a body, 0 if there is none
  /// @param rest prose on the page without comments
  private boolean isNegative(Box box, double own, double inBody, double rest) {
    return switch (box.hint()) {
      case COMMENTS -> rest > 300;
      case HIDDEN -> true;
      case BOILERPLATE, FURNITURE -> {
        boolean mostOfPage = own > 0.7 * rest || (own > 0.3 * rest && holdsBody(box));
        boolean mostOfBody = own > 250 && own > 0.6 * inBody && inBody > 0;
        boolean paragraph =
            box.hint() == Hint.FURNITURE && box.tag().equals("p") && own >= LONG_PARAGRAPH;
        yield !mostOfPage && !mostOfBody && !paragraph;
      }
      case BODY, CONTENT, NEUTRAL -> false;
    };
  }

  /// A box around an article is no boilerplate, whatever it is called.
  private boolean holdsBody(Box box) {
    for (int i = box.index() + 1; i < box.end(); i++) {
      Box inner = layout.boxes().get(i);
      if (inner.hint() == Hint.BODY || inner.tag().equals("article")) {
        return true;
      }
    }
    return false;
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
