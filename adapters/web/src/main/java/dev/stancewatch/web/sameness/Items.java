package dev.stancewatch.web.sameness;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Recognises items that come again: with another GUID, another address, or other words. Pure;
/// threads may share it.
public final class Items {
  private Items() {}

  /// Compares an item with those of its source that are known.
  public static ItemFinding compare(ItemTraits item, List<ItemTraits> known) {
    ItemTraits before = before(item, known);
    if (before == null) {
      return new ItemFinding.New();
    }
    return before.text().equals(item.text())
        ? new ItemFinding.Known(before)
        : new ItemFinding.Revised(before);
  }

  /// The same words are the same item. Else two of id, address and title must agree, or the one
  /// that both have: some feeds use one address for all items, and some use an id again.
  private static @Nullable ItemTraits before(ItemTraits item, List<ItemTraits> known) {
    ItemTraits best = null;
    int most = 0;
    for (ItemTraits candidate : known) {
      int agreeing = agreeing(item, candidate);
      boolean sameText = candidate.text().equals(item.text()) && !item.title().isEmpty();
      int weight = sameText ? agreeing + 4 : agreeing;
      boolean enough =
          sameText || agreeing >= 2 || (agreeing == 1 && comparable(item, candidate) == 1);
      if (enough && weight > most) {
        best = candidate;
        most = weight;
      }
    }
    return best;
  }

  private static int agreeing(ItemTraits a, ItemTraits b) {
    return agree(a, b, ItemTraits::id)
        + agree(a, b, ItemTraits::address)
        + agree(a, b, ItemTraits::title);
  }

  private static int agree(ItemTraits a, ItemTraits b, Function<ItemTraits, String> trait) {
    return !trait.apply(a).isEmpty() && trait.apply(a).equals(trait.apply(b)) ? 1 : 0;
  }

  /// How many traits other than the title both items have.
  private static int comparable(ItemTraits a, ItemTraits b) {
    boolean ids = !a.id().isEmpty() && !b.id().isEmpty();
    boolean addresses = !a.address().isEmpty() && !b.address().isEmpty();
    return (ids ? 1 : 0) + (addresses ? 1 : 0);
  }
}
