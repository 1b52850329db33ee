package dev.stancewatch.core.change;

import dev.stancewatch.core.position.Position;
import dev.stancewatch.core.position.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// How far the fold has come after some voices. Immutable, so that a late voice can go back to
/// where it belongs.
///
/// @param term number of office terms that had begun, 0 before the first or without terms
/// @param held the position after these voices
/// @param firm whether the position can be moved from; a weak first word is not firm
/// @param founding how many readings founded the position; later ones only repeat it
/// @param unstable whether the actor went back and forth and has not settled
/// @param past positions before the held one, oldest first
/// @param open reports that are not yet certain, in the order of opening
/// @param turns certain changes of this term, oldest first
/// @param closed changes that are withdrawn or lapsed, and certain ones of earlier terms
/// @param ghosts voices of articles that were taken back, recent ones only
record Walk(
    int term,
    Position held,
    boolean firm,
    int founding,
    boolean unstable,
    List<Position> past,
    List<Report> open,
    List<Turn> turns,
    List<Change> closed,
    List<Voice> ghosts) {

  static Walk start() {
    return new Walk(
        0,
        Position.Unknown.never(),
        false,
        0,
        false,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  Optional<Turn> findLastTurn() {
    return turns.isEmpty() ? Optional.empty() : Optional.of(turns.getLast());
  }

  Optional<Report> findOpen(Target target) {
    return open.stream().filter(report -> report.target().equals(target)).findFirst();
  }

  /// A new term: nothing is held, nothing is open.
  Walk entering(int nextTerm, Position unknown, List<Change> ended) {
    return new Walk(
        nextTerm,
        unknown,
        false,
        0,
        false,
        pastAnd(held),
        List.of(),
        List.of(),
        plus(closed, ended),
        List.of());
  }

  /// Takes a position, and leaves the held one behind.
  Walk taking(Position next, boolean nextIsFirm) {
    return holding(next, nextIsFirm, pastAnd(held));
  }

  /// Puts another position in place of the held one, which never was.
  Walk replacing(Position next, boolean nextIsFirm) {
    return holding(next, nextIsFirm, past);
  }

  private Walk holding(Position next, boolean nextIsFirm, List<Position> behind) {
    int count = next.evidence().size();
    return new Walk(term, next, nextIsFirm, count, unstable, behind, open, turns, closed, ghosts);
  }

  /// The held position in other words; it rests on the same readings.
  Walk widening(Position wider) {
    return new Walk(term, wider, firm, founding, unstable, past, open, turns, closed, ghosts);
  }

  /// The held position once more, with the latest reading that repeats it.
  Walk repeating(Reading latest) {
    List<Reading> evidence = new ArrayList<>(held.evidence().subList(0, founding));
    evidence.add(latest);
    Position repeated =
        switch (held) {
          case Position.Unknown unknown -> unknown;
          case Position.Supports(var stance, var besides, var limited, var since, _) ->
              new Position.Supports(stance, besides, limited, since, evidence);
          case Position.Opposes(var stances, var since, _) ->
              new Position.Opposes(stances, since, evidence);
        };
    return new Walk(term, repeated, firm, founding, unstable, past, open, turns, closed, ghosts);
  }

  Walk firmly() {
    return new Walk(term, held, true, founding, unstable, past, open, turns, closed, ghosts);
  }

  Walk unstable(boolean now) {
    return new Walk(term, held, firm, founding, now, past, open, turns, closed, ghosts);
  }

  /// Puts a report in the place of the one with the same target, or adds it.
  Walk reporting(Report report) {
    List<Report> reports = new ArrayList<>(open);
    reports.removeIf(other -> other.target().equals(report.target()));
    reports.add(report);
    return opening(reports);
  }

  /// Closes some of the open reports.
  Walk closing(Predicate<Report> which, List<Change> ended) {
    Walk fewer = opening(open.stream().filter(which.negate()).toList());
    return fewer.recording(ended);
  }

  Walk recording(List<Change> ended) {
    return new Walk(
        term, held, firm, founding, unstable, past, open, turns, plus(closed, ended), ghosts);
  }

  private Walk opening(List<Report> reports) {
    return new Walk(
        term, held, firm, founding, unstable, past, List.copyOf(reports), turns, closed, ghosts);
  }

  Walk turning(List<Turn> all) {
    return new Walk(
        term, held, firm, founding, unstable, past, open, List.copyOf(all), closed, ghosts);
  }

  /// Puts a turn in the place of the last one.
  Walk amending(Turn turn) {
    List<Turn> all = new ArrayList<>(turns);
    all.set(all.size() - 1, turn);
    return turning(all);
  }

  /// Takes the last turn and the position that it led to back.
  Walk takingBack(Position restored) {
    List<Position> before = past.isEmpty() ? past : past.subList(0, past.size() - 1);
    return turning(turns.subList(0, turns.size() - 1)).holding(restored, true, before);
  }

  /// Remembers a voice that was taken back, and forgets those said before an instant: they give no
  /// name any more, so keeping them would cost only room.
  Walk haunted(Voice ghost, Instant horizon) {
    List<Voice> recent = new ArrayList<>(ghosts);
    recent.removeIf(other -> other.when().isBefore(horizon));
    recent.add(ghost);
    return new Walk(
        term, held, firm, founding, unstable, past, open, turns, closed, List.copyOf(recent));
  }

  private List<Position> pastAnd(Position left) {
    boolean nothing = past.isEmpty() && left instanceof Position.Unknown;
    return nothing ? past : plus(past, List.of(left));
  }

  private static <T> List<T> plus(List<T> some, List<T> more) {
    if (more.isEmpty()) {
      return some;
    }
    List<T> all = new ArrayList<>(some);
    all.addAll(more);
    return List.copyOf(all);
  }
}
