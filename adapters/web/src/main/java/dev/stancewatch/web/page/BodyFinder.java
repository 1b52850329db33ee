package dev.stancewatch.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Chooses the box that holds the article. For one page and one thread.
final class BodyFinder {
  private final Layout layout;
  private final Weights weights;

  BodyFinder(Layout layout, Weights weights) {
    this.layout = layout;
    this.weights = weights;
  }

  /// The box of the article; the whole page if nothing in it stands out.
  Box find() {
    Box best = heaviest(layout.boxes().getFirst());
    double enough = weights.ofBox(best);
    Box named = heaviestWith(Hint.BODY, enough * 0.25);
    if (named != null) {
      return narrow(named);
    }
    Box content = heaviestWith(Hint.CONTENT, enough * 0.6);
    return narrow(content == null ? best : content);
  }

  private Box heaviest(Box first) {
    Box best = first;
    for (Box box : layout.boxes()) {
      if (!weights.isBuried(box) && weights.ofBox(box) >= weights.ofBox(best)) {
        best = box;
      }
    }
    return best;
  }

  private @Nullable Box heaviestWith(Hint hint, double least) {
    Box best = null;
    for (Box box : layout.boxes()) {
      if (box.hint() != hint || weights.ofBox(box) < least || weights.isBuried(box)) {
        continue;
      }
      if (best == null || weights.ofBox(box) > weights.ofBox(best)) {
        best = box;
      }
    }
    return best;
  }

  private static boolean isContainer(Box box) {
    return switch (box.tag()) {
      case "p",
          "li",
          "blockquote",
          "pre",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "tr",
          "dl",
          "ul",
          "ol" ->
          false;
      default -> true;
    };
  }

  /// Goes down as long as one inner box holds nearly all.
  private Box narrow(Box from) {
    Box box = from;
    boolean moved = true;
    while (moved) {
      moved = false;
      double enough = weights.ofBox(box) * 0.97;
      List<Box> boxes = layout.boxes();
      for (int i = box.index() + 1; i < box.end(); i = boxes.get(i).end()) {
        Box inner = boxes.get(i);
        if (isContainer(inner) && !weights.isNegative(inner) && weights.ofBox(inner) >= enough) {
          box = inner;
          moved = true;
          break;
        }
      }
    }
    return box;
  }
}
