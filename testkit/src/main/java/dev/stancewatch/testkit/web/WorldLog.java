package dev.stancewatch.testkit.web;

import java.util.HashMap;
import java.util.Map;

/// What the loopback world saw of its visitors. Threads may share it.
public final class WorldLog {
  private final Map<String, Integer> requests = new HashMap<>();
  private final Map<String, Integer> present = new HashMap<>();
  private final Map<Integer, Integer> statuses = new HashMap<>();
  private int mostAtOneHost;

  synchronized void begin(String host, String path) {
    requests.merge(host + path, 1, Integer::sum);
    mostAtOneHost = Math.max(mostAtOneHost, present.merge(host, 1, Integer::sum));
  }

  synchronized void answered(int status) {
    statuses.merge(status, 1, Integer::sum);
  }

  synchronized void end(String host) {
    present.merge(host, -1, Integer::sum);
  }

  /// How often each host and path was asked for.
  public synchronized Map<String, Integer> requests() {
    return Map.copyOf(requests);
  }

  /// How often each status was given; 0 stands for answers that are no HTTP.
  public synchronized Map<Integer, Integer> statuses() {
    return Map.copyOf(statuses);
  }

  /// The most requests that any host had to serve at the same time.
  public synchronized int mostAtOneHost() {
    return mostAtOneHost;
  }

  /// Forgets all but who is present.
  public synchronized void clear() {
    requests.clear();
    statuses.clear();
    mostAtOneHost = 0;
  }
}
