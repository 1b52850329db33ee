package dev.stancewatch.dynamodb;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The last few things that were read. Threads may share it: every method holds the one lock.
final class Recent<K, V> {
  private final Map<K, V> map;

  /// @param most how many are kept; the one that was not used for longest goes first
  Recent(int most) {
    this.map =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  synchronized void put(K key, V value) {
    map.put(key, value);
  }

  synchronized Optional<V> find(K key) {
    return Optional.ofNullable(map.get(key));
  }
}
