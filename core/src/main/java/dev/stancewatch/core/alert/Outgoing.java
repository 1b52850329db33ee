package dev.stancewatch.core.alert;

/// Something to be sent.
public sealed interface Outgoing {
  /// Stays the same in a retry.
  AlertId id();

  AlertTexts texts();

  /// An alert to everybody whose filters let it pass.
  record ToAll(Alert alert, Tags tags, AlertTexts texts) implements Outgoing {
    @Override
    public AlertId id() {
      return alert.id();
    }
  }

  /// What was held, to those who have no digest of their own.
  record ToUnlisted(Digest digest, AlertTexts texts) implements Outgoing {
    @Override
    public AlertId id() {
      return digest.id();
    }
  }

  /// A digest to one subscriber.
  record ToOne(Subscription to, Digest digest, AlertTexts texts) implements Outgoing {
    @Override
    public AlertId id() {
      return digest.id();
    }
  }
}
