package dev.stancewatch.sqs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stancewatch.core.actor.ActorId;
import dev.stancewatch.core.issue.AxisId;
import dev.stancewatch.core.issue.AxisKey;
import dev.stancewatch.core.issue.IssueId;
import dev.stancewatch.core.position.PositionKey;
import org.junit.jupiter.api.Test;

final class SqsEntriesTest {
  /// As long as the schema of watch files allows.
  private static final String LONG = "a".repeat(60);

  @Test
  void group_shortKey_isItsName() {
    assertEquals("trump#war/settlement", SqsEntries.group(key("trump", "war", "settlement")));
  }

  @Test
  void group_longestKeys_fitAndDiffer() {
    String group = SqsEntries.group(key(LONG, LONG, LONG));

    assertTrue(group.matches("[0-9a-f]{64}"), group);
    assertNotEquals(group, SqsEntries.group(key(LONG, LONG, "b".repeat(60))));
    assertEquals(group, SqsEntries.group(key(LONG, LONG, LONG)));
  }

  private static PositionKey key(String actor, String issue, String axis) {
    return new PositionKey(new ActorId(actor), new AxisKey(new IssueId(issue), new AxisId(axis)));
  }
}
