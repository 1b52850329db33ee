package dev.stancewatch.functions.subscriptions;

import java.util.Set;

/// Who calls, and what the operator lets them do.
///
/// @param name the IAM principal: a user's ARN, or a role's without the session, which a caller
///   chooses freely
/// @param operator whether the caller may act for others and subscribe telephones, whose owners SNS
///   does not ask
public record Caller(String name, boolean operator) {
  public Caller {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a caller needs a name");
    }
  }

  /// The caller whom AWS names.
  ///
  /// @param operators names of those who may act for others
  static Caller of(String userArn, Set<String> operators) {
    String name = userArn;
    if (userArn.contains(":assumed-role/")) {
      name = userArn.substring(0, userArn.lastIndexOf('/'));
    }
    return new Caller(name, operators.contains(name));
  }
}
