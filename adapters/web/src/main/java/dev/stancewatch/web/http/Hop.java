package dev.stancewatch.web.http;

import dev.stancewatch.core.source.Validators;
import java.net.URI;
import java.util.Optional;

/// One request of a chain of redirects.
///
/// @param number 0 for the first
/// @param movedTo where permanent redirects alone led so far
/// @param permanent whether every redirect so far was permanent
record Hop(
    URI url,
    FetchKind kind,
    Validators validators,
    int number,
    boolean permanent,
    Optional<URI> movedTo) {
  static Hop first(URI url, FetchRequest request) {
    return new Hop(url, request.kind(), request.validators(), 0, true, Optional.empty());
  }

  /// The next hop. A step from https to http is followed but never remembered.
  Hop next(URI target, boolean permanently) {
    boolean keepsTls = !"https".equals(url.getScheme()) || "https".equals(target.getScheme());
    boolean stays = permanent && permanently && keepsTls;
    return new Hop(
        target, kind, validators, number + 1, stays, stays ? Optional.of(target) : movedTo);
  }

  /// The validators to send with this hop: those that this very URL gave.
  Validators ownValidators() {
    return validators.forUrl(url.toString());
  }
}
