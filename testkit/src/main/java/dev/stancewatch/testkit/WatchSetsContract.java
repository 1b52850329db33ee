package dev.stancewatch.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.watch.WatchFile;
import dev.stancewatch.core.watch.WatchSet;
import dev.stancewatch.core.watch.WatchSets;
import dev.stancewatch.core.watch.WatchSets.Current;
import dev.stancewatch.core.watch.WatchSets.Pushed;
import dev.stancewatch.testkit.aws.BeyondEmulators;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// What every implementation of [WatchSets] promises.
public abstract class WatchSetsContract {
  private static final Instant NOON = Instant.parse("2025-05-01T12:00:00.123456789Z");

  /// A store to which nothing was pushed.
  protected abstract WatchSets empty();

  @Test
  void current_nothingPushed_isNone() {
    assertEquals(new Current.None(), empty().current());
  }

  @Test
  void push_first_isFoundWhole() {
    WatchSets sets = empty();
    WatchSet set =
        new WatchSet(
            List.of(
                new WatchFile("b.yaml", "title: Zölle\n\u0000\tand \uD83D\uDE80\n"),
                new WatchFile("a.yaml", "")));

    assertEquals(new Pushed.Stored(1), sets.push(set, 0, NOON));
    assertEquals(new Current.Found(1, NOON, set), sets.current());
  }

  @Test
  void push_again_replacesAll() {
    WatchSets sets = empty();
    sets.push(set("one"), 0, NOON);

    assertEquals(new Pushed.Stored(2), sets.push(set("two"), 1, NOON.plusSeconds(1)));
    assertEquals(new Current.Found(2, NOON.plusSeconds(1), set("two")), sets.current());
  }

  @Test
  void push_somebodyPushedInBetween_changesNothing() {
    WatchSets sets = empty();
    sets.push(set("one"), 0, NOON);

    assertEquals(new Pushed.Outrun(), sets.push(set("two"), 0, NOON));
    assertEquals(new Pushed.Outrun(), sets.push(set("two"), 2, NOON));
    assertEquals(new Current.Found(1, NOON, set("one")), sets.current());
  }

  @Test
  @BeyondEmulators("moto looks at a condition and writes in two steps: of four, two won")
  void push_manyAtOnce_oneWins() throws InterruptedException, ExecutionException {
    WatchSets sets = empty();
    List<Pushed> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<Pushed>> running = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        WatchSet own = set("set " + i);
        running.add(threads.submit(() -> sets.push(own, 0, NOON)));
      }
      for (Future<Pushed> one : running) {
        answers.add(one.get());
      }
    }

    assertEquals(1, answers.stream().filter(Pushed.Stored.class::isInstance).count());
    assertEquals(3, answers.stream().filter(Pushed.Outrun.class::isInstance).count());
    Current.Found found = assertInstanceOf(Current.Found.class, sets.current());
    int winner = answers.indexOf(new Pushed.Stored(1));
    assertEquals(set("set " + winner), found.set());
  }

  @Test
  void push_longButEvenText_isTaken() {
    WatchSets sets = empty();
    WatchSet set = set("all the same. ".repeat(100_000));

    assertEquals(new Pushed.Stored(1), sets.push(set, 0, NOON));
    assertEquals(new Current.Found(1, NOON, set), sets.current());
  }

  @Test
  void push_moreThanFits_isRefused() {
    WatchSets sets = empty();
    StringBuilder noise = new StringBuilder();
    new Random(7).ints(600_000, 'a', 'z' + 1).forEach(noise::appendCodePoint);

    Pushed answer = sets.push(set(noise.toString()), 0, NOON);

    Pushed.TooLarge refused = assertInstanceOf(Pushed.TooLarge.class, answer);
    assertTrue(refused.packedBytes() > WatchSets.MAX_PACKED_BYTES, answer::toString);
    assertEquals(new Current.None(), sets.current());
  }

  private static WatchSet set(String text) {
    return new WatchSet(List.of(new WatchFile("watch.yaml", text)));
  }
}
