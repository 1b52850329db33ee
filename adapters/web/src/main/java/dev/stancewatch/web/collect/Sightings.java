package dev.stancewatch.web.collect;

import dev.stancewatch.core.article.CollectedArticle.Cause;
import dev.stancewatch.core.source.SeenItem;
import dev.stancewatch.core.source.SourceId;
import dev.stancewatch.web.feed.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Compares the items of a feed with those seen before.
///
/// An item is the one seen before if its GUID is, or else its link, or else its title and day; so a
/// publisher may change any two of them. A GUID alone that comes with another link and another
/// title was used again and is a new item. Pure; used once, by one thread.
final class Sightings {
  private static final int MOST_REMEMBERED = 2_000;
  private static final int KEPT_AFTER_LEAVING = 200;

  private final SourceId source;
  private final List<SeenItem> before;
  private final Map<Long, SeenItem> byGuid = new HashMap<>();
  private final Map<Long, SeenItem> byLink = new HashMap<>();
  private final Map<Long, SeenItem> byTitle = new HashMap<>();
  private final Set<String> names = new HashSet<>();

  Sightings(SourceId source, List<SeenItem> before) {
    this.source = source;
    this.before = before;
    for (SeenItem item : before) {
      byGuid.putIfAbsent(item.guid(), item);
      byLink.putIfAbsent(item.link(), item);
      byTitle.putIfAbsent(item.title(), item);
      names.add(item.article());
    }
    byGuid.remove(0L);
    byLink.remove(0L);
    byTitle.remove(0L);
  }

  /// An item that is new or was edited.
  record Found(Entry entry, SeenItem item, Cause cause) {}

  /// What a feed holds.
  ///
  /// @param found in the order of the feed
  /// @param present all items of the feed as they are to be remembered
  record Seen(List<Found> found, List<SeenItem> present) {}

  Seen compare(List<Entry> entries) {
    List<ItemKeys> keys = UniqueKeys.of(entries.stream().map(ItemKeys::of).toList());
    List<Found> found = new ArrayList<>();
    List<SeenItem> present = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      ItemKeys key = keys.get(i);
      SeenItem known = known(key);
      SeenItem now = remembered(key, known);
      present.add(now);
      if (known == null) {
        found.add(new Found(entries.get(i), now, Cause.NEW));
      } else if (known.content() != key.content()) {
        found.add(new Found(entries.get(i), now, Cause.EDITED));
      }
    }
    return new Seen(found, present);
  }

  /// What to remember: the items of the feed, and for a while those that left it, because items
  /// come back; without those that could not be taken over this time.
  List<SeenItem> memory(List<SeenItem> present, Set<SeenItem> notTaken) {
    List<SeenItem> memory = new ArrayList<>();
    Set<String> remembered = new HashSet<>();
    for (SeenItem item : present) {
      if (!notTaken.contains(item) && remembered.add(item.article())) {
        memory.add(item);
      }
    }
    int kept = 0;
    for (SeenItem item : before) {
      if (kept < KEPT_AFTER_LEAVING && remembered.add(item.article())) {
        memory.add(item);
        kept++;
      }
    }
    return memory.size() > MOST_REMEMBERED ? memory.subList(0, MOST_REMEMBERED) : memory;
  }

  private @Nullable SeenItem known(ItemKeys key) {
    SeenItem named = byGuid.get(key.guid());
    if (named != null && !isUsedAgain(named, key)) {
      return named;
    }
    SeenItem linked = byLink.get(key.link());
    return linked != null ? linked : byTitle.get(key.title());
  }

  private static boolean isUsedAgain(SeenItem known, ItemKeys key) {
    return differ(known.link(), key.link()) && differ(known.title(), key.title());
  }

  private static boolean differ(long a, long b) {
    return a != 0 && b != 0 && a != b;
  }

  private SeenItem remembered(ItemKeys key, @Nullable SeenItem known) {
    String name = known == null ? newName(key) : known.article();
    return new SeenItem(name, key.guid(), key.link(), key.title(), key.content());
  }

  private String newName(ItemKeys key) {
    long best = key.link() != 0 ? key.link() : key.guid() != 0 ? key.guid() : key.content();
    String name = source + "-" + Long.toHexString(best);
    while (!names.add(name)) {
      best = ItemKeys.hash(best + " " + key.content());
      name = source + "-" + Long.toHexString(best);
    }
    return name;
  }
}
