package dev.stancewatch.web.collect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/// Drops keys that several items of one feed share: a GUID that all have, or a link to the front
/// page, identifies nothing. Stateless; threads may share it.
final class UniqueKeys {
  private UniqueKeys() {}

  static List<ItemKeys> of(List<ItemKeys> keys) {
    Map<Long, Integer> guids = count(keys, ItemKeys::guid);
    Map<Long, Integer> links = count(keys, ItemKeys::link);
    Map<Long, Integer> titles = count(keys, ItemKeys::title);
    return keys.stream()
        .map(
            key ->
                new ItemKeys(
                    unique(guids, key.guid()),
                    unique(links, key.link()),
                    unique(titles, key.title()),
                    key.content()))
        .toList();
  }

  private static Map<Long, Integer> count(List<ItemKeys> keys, ToLongFunction<ItemKeys> part) {
    Map<Long, Integer> counts = new HashMap<>();
    for (ItemKeys key : keys) {
      counts.merge(part.applyAsLong(key), 1, Integer::sum);
    }
    return counts;
  }

  private static long unique(Map<Long, Integer> counts, long part) {
    return counts.getOrDefault(part, 0) == 1 ? part : 0;
  }
}
