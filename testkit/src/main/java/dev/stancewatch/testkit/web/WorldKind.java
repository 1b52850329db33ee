package dev.stancewatch.testkit.web;

/// How a feed of the loopback world behaves.
public enum WorldKind {
  /// Has no news and says so with 304.
  STEADY(60),
  /// One new item in each round, with its full text.
  NEWS(22),
  /// One new item in each round, of which the feed has only a teaser.
  TEASER(2),
  /// Like news, but takes its time over the body.
  SLOW(3),
  /// Status 404, status 500, a connection that is closed at once, or half a body.
  DEAD(4),
  /// Like news, behind a permanent redirect.
  MOVED(3),
  /// A bomb, an endless body, a challenge page, a redirect to an inner address, broken XML.
  HOSTILE(3),
  /// Status 429 with a date to come back.
  LIMITED(3);

  private final int percent;

  WorldKind(int percent) {
    this.percent = percent;
  }

  /// The kind of a feed: fixed shares, mixed over the numbers.
  static WorldKind of(int feed) {
    int place = Math.floorMod(feed * 37, 100);
    for (WorldKind kind : values()) {
      place -= kind.percent;
      if (place < 0) {
        return kind;
      }
    }
    throw new IllegalStateException("the shares are no 100 percent");
  }

  /// Whether every round brings an item that has to be collected.
  public boolean hasNews() {
    return switch (this) {
      case NEWS, TEASER, SLOW, MOVED -> true;
      case STEADY, DEAD, HOSTILE, LIMITED -> false;
    };
  }
}
