package dev.stancewatch.functions.subscriptions;

import dev.stancewatch.core.alert.FormFault;
import java.util.List;

/// What a caller gets to hear.
public sealed interface Answer {
  /// A subscription was made.
  record Created(SubscriptionView view) implements Answer {}

  /// This is how it stands; made, changed or left as it was.
  record Shown(SubscriptionView view) implements Answer {}

  /// These are the caller's.
  record Listed(List<SubscriptionView> subscriptions) implements Answer {
    public Listed {
      subscriptions = List.copyOf(subscriptions);
    }
  }

  /// It is no more.
  record Ended() implements Answer {}

  /// There is no such subscription, or it is somebody else's: the answer is the same.
  record NotFound() implements Answer {}

  /// The caller may not do this.
  record Forbidden(String reason) implements Answer {}

  /// The request asks for what cannot be done.
  record Faulty(List<FormFault> faults) implements Answer {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }

  /// The request is right, but does not go with what is there.
  record Conflict(String reason) implements Answer {}
}
