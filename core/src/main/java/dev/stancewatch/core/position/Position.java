package dev.stancewatch.core.position;

import dev.stancewatch.core.issue.StanceId;
import java.time.Instant;
import java.util.List;

/// Where an actor stands on an axis.
public sealed interface Position {
  /// When the actor first said so, as far as is known; the start of the term for a new holder.
  Instant since();

  /// The readings that it rests on: those that founded it, then the latest that repeated it.
  List<Reading> evidence();

  /// Whether both are the same answer to the question of the axis, whatever they rest on.
  boolean sameStance(Position other);

  /// Nothing is known that counts.
  ///
  /// @param note why, such as a new holder of the office
  record Unknown(Instant since, String note) implements Position {
    /// Nothing was ever read.
    public static Unknown never() {
      return new Unknown(Instant.EPOCH, "nothing read yet");
    }

    @Override
    public List<Reading> evidence() {
      return List.of();
    }

    @Override
    public boolean sameStance(Position other) {
      return other instanceof Unknown;
    }
  }

  /// The actor wants this answer.
  ///
  /// @param stance the answer taken last
  /// @param besides answers that the actor still supports too, such as talks for all questions but
  ///   one; sorted
  /// @param limited whether the stance is taken only with limits, such as a term of years
  record Supports(
      StanceId stance,
      List<StanceId> besides,
      boolean limited,
      Instant since,
      List<Reading> evidence)
      implements Position {
    public Supports {
      if (besides.contains(stance)) {
        throw new IllegalArgumentException("stance " + stance + " stands beside itself");
      }
      besides = besides.stream().sorted().distinct().toList();
      evidence = List.copyOf(evidence);
    }

    @Override
    public boolean sameStance(Position other) {
      return other instanceof Supports that
          && that.stance.equals(stance)
          && that.besides.equals(besides)
          && that.limited == limited;
    }

    /// Whether the actor supports an answer, alone or beside others.
    public boolean includes(StanceId candidate) {
      return stance.equals(candidate) || besides.contains(candidate);
    }
  }

  /// The actor rejects these answers and has named none that it wants.
  ///
  /// @param stances what is rejected; sorted, not empty
  record Opposes(List<StanceId> stances, Instant since, List<Reading> evidence)
      implements Position {
    public Opposes {
      if (stances.isEmpty()) {
        throw new IllegalArgumentException("opposes nothing");
      }
      stances = stances.stream().sorted().distinct().toList();
      evidence = List.copyOf(evidence);
    }

    @Override
    public boolean sameStance(Position other) {
      return other instanceof Opposes that && that.stances.equals(stances);
    }
  }
}
