package dev.stancewatch.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// Finds the text of the article on a page: the careful way first, then two wider ones where it
/// finds too little. Immutable; for one page.
final class MainText {
  /// Fewer characters than this are hardly an article.
  private static final int TOO_LITTLE = 250;

  private final Layout layout;
  private final Weights weights;
  private final String title;

  private MainText(Layout layout, Weights weights, String title) {
    this.layout = layout;
    this.weights = weights;
    this.title = title;
  }

  /// The paragraphs of the article, separated by a blank line; empty if the page has no text.
  static String of(Layout layout, JsonLd jsonLd, String title) {
    MainText text = new MainText(layout, Weights.of(layout), title);
    String careful = text.careful();
    if (careful.length() >= TOO_LITTLE) {
      return careful;
    }
    String declared = jsonLd.body().strip();
    if (declared.length() > 2 * careful.length() && declared.length() >= TOO_LITTLE) {
      return declared;
    }
    String nameless = new MainText(layout, Weights.withoutNames(layout), title).careful();
    if (nameless.length() >= TOO_LITTLE && nameless.length() > 2 * careful.length()) {
      return nameless;
    }
    String wide = text.wide();
    return wide.length() > 2 * careful.length() ? wide : careful;
  }

  private String careful() {
    Box body = new BodyFinder(layout, weights).find();
    List<Block> trimmed = new Trimmer(layout, weights, title).trim(body);
    List<Block> blocks = new Leads(layout, weights, title).before(body, trimmed);
    blocks.addAll(trimmed);
    return join(blocks);
  }

  /// Everything in the largest box that is named as content, lists of links included; else all
  /// prose.
  private String wide() {
    Box named = largestNamed();
    List<Block> blocks = new ArrayList<>();
    for (Block block : layout.blocks()) {
      boolean taken =
          named == null
              ? weights.isProse(block)
              : named.holds(layout.boxOf(block)) && block.kind() != Block.Kind.TITLE;
      if (taken && !weights.isBuried(layout.boxOf(block))) {
        blocks.add(block);
      }
    }
    return join(blocks);
  }

  private @Nullable Box largestNamed() {
    int[] sizes = sizesUpTo();
    Box largest = null;
    int most = TOO_LITTLE / 2;
    for (Box box : layout.boxes()) {
      boolean named = box.hint() == Hint.BODY || box.tag().equals("article");
      int size = named ? sizes[box.to()] - sizes[box.from()] : 0;
      if (size > most) {
        most = size;
        largest = box;
      }
    }
    return largest;
  }

  /// Characters before each block, without those in boxes that are left out.
  private int[] sizesUpTo() {
    int[] sizes = new int[layout.blocks().size() + 1];
    for (int i = 0; i < layout.blocks().size(); i++) {
      Block block = layout.blocks().get(i);
      sizes[i + 1] = sizes[i] + (weights.isBuried(layout.boxOf(block)) ? 0 : block.length());
    }
    return sizes;
  }

  private static String join(List<Block> blocks) {
    StringJoiner paragraphs = new StringJoiner("\n\n");
    for (Block block : blocks) {
      paragraphs.add(block.text());
    }
    return paragraphs.toString();
  }
}
